/// An amount with the tokens it stands in.
package struct QuantityMention {
  package let tokens: Range<Int>
  package let quantity: ClaimQuantity
}
