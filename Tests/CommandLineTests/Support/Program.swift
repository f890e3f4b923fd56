import Foundation
import TestSupport

/// The built `claimcheck`, run as a process.
struct Program {
  struct Output {
    let status: Int32
    let standardOutput: String
    let standardError: String

    /// The lines of standard output that are JSON, one value each.
    func records() throws -> [JSONValue] {
      try standardOutput.split(separator: "\n").map { try JSONValue(parsing: $0) }
    }
  }

  enum Failure: Error {
    /// There is no program beside the tests; the places that were looked at.
    case notBuilt([String])
  }

  /// Stands beside the test bundle, in the folder that SwiftPM builds into.
  private static func url() throws -> URL {
    let bundles = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    var places: [String] = []
    for bundle in bundles where bundle.contains(".xctest") {
      var folder = URL(filePath: bundle)
      while folder.path != "/", folder.path.contains(".build") {
        folder.deleteLastPathComponent()
        let program = folder.appending(path: "claimcheck")
        places.append(program.path)
        let isFile = (try? program.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile
        if isFile ?? false { return program }
      }
    }
    throw Failure.notBuilt(places)
  }

  /// Runs the program in a folder and waits for its end.
  static func run(
    _ arguments: [String],
    in folder: Workspace,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Output {
    try run(url(), arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of the shell in which `claimcheck` is the program; both streams come as one.
  static func shell(
    _ line: String,
    in folder: Workspace,
    environment: [String: String] = [:]
  ) throws -> Output {
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let path = try "\(url().deletingLastPathComponent().path):\(inherited)"
    return try run(
      URL(filePath: "/bin/sh"),
      ["-c", "{ \(line)\n} 2>&1"],
      in: folder,
      input: "",
      environment: environment.merging(["PATH": path]) { own, _ in own }
    )
  }

  /// Runs the program until a moment after its start, kills it, and gives what it had written.
  static func killed(
    _ arguments: [String],
    after seconds: TimeInterval,
    in folder: Workspace,
    environment: [String: String]
  ) throws -> String {
    let process = Process()
    process.executableURL = try url()
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = environment
    let output = try folder.stream()
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }

  private static func run(
    _ executable: URL,
    _ arguments: [String],
    in folder: Workspace,
    input: String,
    environment: [String: String]
  ) throws -> Output {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = environment
    // Files, since a pipe that nobody empties stops a program that has much to say.
    let streams = try (0..<3).map { _ in try folder.stream() }
    try Data(input.utf8).write(to: streams[0])
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Output(
      status: process.terminationStatus,
      standardOutput: texts[1],
      standardError: texts[2]
    )
  }
}
