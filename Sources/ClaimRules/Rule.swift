internal import ClaimText
