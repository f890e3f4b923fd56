// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "claimcheck",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "ClaimCheckKit", targets: ["ClaimCheckKit"]),
    .executable(name: "claimcheck", targets: ["claimcheck"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // libpcre2, 8-bit code units.
    .systemLibrary(
      name: "CPCRE2",
      pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
    ),
    // The one target that talks to libpcre2.
    .target(name: "PatternEngine", dependencies: ["CPCRE2"]),
    // gumbo, the HTML5 parser.
    .systemLibrary(
      name: "CGumbo",
      pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]
    ),
    // The one target that talks to gumbo.
    .target(name: "MarkupEngine", dependencies: ["CGumbo"]),
    // libzip, which reads archives.
    .systemLibrary(
      name: "CZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
    ),
    // The one target that talks to libzip.
    .target(name: "ArchiveEngine", dependencies: ["CZip"]),
    // Documents, paragraphs, sentences, tokens, quotation structure, positions, diagnostics.
    .target(
      name: "ClaimText",
      dependencies: [
        "PatternEngine", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    // Articles in HTML, DOCX, JSON and the text of PDF: their words, places and metadata.
    .target(name: "ClaimInputs", dependencies: ["ArchiveEngine", "ClaimText", "MarkupEngine"]),
    // Rule files, lexicons, token patterns, and the cascade that runs them.
    .target(
      name: "ClaimRules",
      dependencies: [
        "ClaimText", "PatternEngine", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    // Mentions, entities, quantities, times and attributions, joined into claims.
    .target(
      name: "ClaimExtraction",
      dependencies: ["ClaimRules", .product(name: "Algorithms", package: "swift-algorithms")]
    ),
    // Claims against claims and documents: findings, groups, scores.
    .target(
      name: "ClaimVerification",
      dependencies: [
        "ClaimExtraction", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    // One renderer per output format.
    .target(
      name: "ClaimReports",
      dependencies: [
        "ClaimVerification", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      resources: [.embedInCode("HTML/Resources")]
    ),
    // The facade: file readers, configuration, the pipeline.
    .target(
      name: "ClaimCheckKit",
      dependencies: [
        "ClaimInputs", "ClaimReports",
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "SwiftCSV", package: "SwiftCSV"), .product(name: "Yams", package: "Yams"),
      ]
    ),
    // The documents, claims, findings and decisions of one case, in an SQLite file.
    .target(
      name: "ClaimDossier",
      dependencies: ["ClaimCheckKit", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    // The command line.
    .executableTarget(
      name: "claimcheck",
      dependencies: [
        "ClaimCheckKit", "ClaimDossier", "ClaimInputs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Measures the engine; see bench/README.md.
    .executableTarget(
      name: "EngineBench",
      dependencies: ["ClaimCheckKit", "ClaimRules", "ClaimText", "PatternEngine"],
      path: "bench/engine",
      exclude: ["baseline.c", "run"]
    ),
    // Gold for coreference, and how well claims agree with it; see bench/README.md.
    .target(
      name: "CoreferenceMeasure",
      dependencies: ["ClaimCheckKit", .product(name: "Yams", package: "Yams")],
      path: "bench/coreference/measure"
    ),
    .executableTarget(
      name: "CoreferenceBench",
      dependencies: ["CoreferenceMeasure"],
      path: "bench/coreference/program"
    ),
    // Says the kind of given sources; see bench/README.md.
    .executableTarget(
      name: "SourceKindBench",
      dependencies: ["ClaimCheckKit"],
      path: "bench/source-kinds"
    ),
    // Measures attributions on annotated texts; see bench/README.md.
    .executableTarget(
      name: "AttributionBench",
      dependencies: [
        "ClaimCheckKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "bench/attribution-bench"
    ),
    // Measures the words taken out of pages against their known text; see bench/README.md.
    .executableTarget(
      name: "InputsBench",
      dependencies: ["InputsMeasure"],
      path: "bench/inputs/program"
    ),
    .target(name: "InputsMeasure", dependencies: ["ClaimInputs"], path: "bench/inputs/measure"),
    // What several test targets need: JSON Schema, golden files, the checkout's files, seeded chance.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "PatternEngineTests", dependencies: ["PatternEngine", "TestSupport"]),
    .testTarget(name: "ClaimTextTests", dependencies: ["ClaimText", "TestSupport"]),
    .testTarget(
      name: "ClaimInputsTests",
      dependencies: [
        "ArchiveEngine", "ClaimInputs", "InputsMeasure", "MarkupEngine", "TestSupport",
      ]
    ),
    .testTarget(name: "ClaimRulesTests", dependencies: ["ClaimRules", "TestSupport"]),
    .testTarget(
      name: "ClaimExtractionTests",
      dependencies: [
        "ClaimCheckKit", "CoreferenceMeasure", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(
      name: "ClaimVerificationTests",
      dependencies: [
        "ClaimCheckKit", "TestSupport", .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(
      name: "ClaimReportsTests",
      dependencies: [
        "ClaimCheckKit", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Golden"]
    ),
    .testTarget(name: "ClaimCheckKitTests", dependencies: ["ClaimCheckKit"]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["ClaimCheckKit", "TestSupport", .product(name: "Yams", package: "Yams")]
    ),
    .testTarget(
      name: "RulePackTests",
      dependencies: ["ClaimCheckKit"]
    ),
    .testTarget(
      name: "ClaimDossierTests",
      dependencies: [
        "ClaimCheckKit", "ClaimDossier", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "claimcheck", "ClaimCheckKit", "ClaimDossier", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Golden"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// Every target but the system one, which takes no settings.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
