import Foundation
import InputsMeasure
import TestSupport
import Testing

@Suite
struct PageLayoutTests {
  static let folder = Checkout.root.appending(path: "bench/inputs/pages")

  @Test
  func `the words taken out of the pages are those of the articles`() throws {
    let layouts = try PageLayout.layouts(in: Self.folder)
    #expect(layouts.count >= 12)
    var sum = try layouts[0].overlap()
    for layout in layouts.dropFirst() { sum = sum + (try layout.overlap()) }
    #expect(sum.f1 >= 0.97)
  }

  @Test(arguments: (try? PageLayout.layouts(in: folder).map(\.name)) ?? [])
  func `no layout falls far behind, and captions are kept apart`(name: String) throws {
    let layout = try PageLayout(page: Self.folder.appending(path: name + ".html"))
    #expect(try layout.overlap().f1 >= 0.9)
    #expect(try layout.captionOverlap().f1 >= 0.9)
  }
}
