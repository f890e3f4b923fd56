import ClaimInputs
import Testing

@Suite
struct InputFormatTests {
  static let told: [(path: String, start: String, format: InputFormat)] = [
    ("a.txt", "Rain", .text), ("a.md", "# Rain", .text), ("a", "It rained.", .text),
    ("a.html", "It rained.", .html), ("a.txt", " <!DOCTYPE html><p>", .html),
    ("-", "<html lang=en>", .html),
    ("-", "<?xml version='1.0'?>\n<!DOCTYPE html>\n<html>", .html),
    ("a.bin", "%PDF-1.7", .pdf), ("a.txt", "PK\u{3}\u{4}", .docx), ("a.json", "x", .json),
    ("a.jsonl", "x", .ndjson), ("-", "{\"text\": \"It rained.\"}", .json),
    ("-", "[{\"text\": \"It rained.\"}]", .json), ("-", "{\"a\": 1}\n{\"a\": 2}\n", .ndjson),
    ("-", "{\n  \"a\": {\n  }\n}", .json), ("-", "[Reuters] It rained.", .text),
    ("-", "{braces} are words", .text),
  ]

  @Test(arguments: told.indices)
  func `a format is told by content, then by name`(index: Int) {
    let (path, start, format) = Self.told[index]
    #expect(InputFormat(path: path, bytes: Array(start.utf8)) == format)
  }
}
