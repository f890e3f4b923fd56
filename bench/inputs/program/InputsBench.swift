internal import Foundation
internal import InputsMeasure

/// Prints how far the words taken out of pages are those of their articles.
///
/// Arguments: a folder of pages; `--print NAME` prints what was taken out of one of them.
@main
struct InputsBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      FileHandle.standardError.write(Data("usage: InputsBench FOLDER [--print NAME]\n".utf8))
      exit(2)
    }
    let layouts = try PageLayout.layouts(in: URL(filePath: folder))
    if arguments.count == 3, arguments[1] == "--print" {
      for layout in layouts where layout.name == arguments[2] {
        let (text, captions) = try layout.extracted()
        print(text, captions, separator: "\n[captions]\n")
      }
      return
    }
    try printTable(layouts)
  }

  private static func printTable(_ layouts: [PageLayout]) throws {
    print(row("layout", "precision", "recall", "F1", "captions F1"))
    var sum: TokenOverlap?
    for layout in layouts {
      let overlap = try layout.overlap()
      sum = sum.map { $0 + overlap } ?? overlap
      print(row(layout.name, overlap, layout.captions.isEmpty ? nil : try layout.captionOverlap()))
    }
    if let sum { print(row("all", sum, nil)) }
  }

  private static func row(
    _ name: String,
    _ overlap: TokenOverlap,
    _ captions: TokenOverlap?
  ) -> String {
    row(
      name,
      shown(overlap.precision),
      shown(overlap.recall),
      shown(overlap.f1),
      captions.map { shown($0.f1) } ?? ""
    )
  }

  private static func shown(_ share: Double) -> String {
    String(format: "%.3f", share)
  }

  private static func row(_ cells: String...) -> String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 20 : 11) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }
}
