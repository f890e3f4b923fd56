internal import Algorithms
internal import Mustache

/// The templates, the style and the script of the page, which are part of the program.
enum HTMLTemplates {
  static let style = [
    PackageResources.base_css, PackageResources.articles_css, PackageResources.sections_css,
    PackageResources.media_css,
  ].map { String(decoding: $0, as: UTF8.self) }.joined()
  static let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  static func page(_ page: HTMLPage) -> String {
    library.render(page, withTemplate: "page") ?? ""
  }

  private static let library: MustacheLibrary = {
    let escaping = "CLAIMCHECK_HTML"
    MustacheContentTypes.register(HTMLEscaping(), named: escaping)
    let sources: KeyValuePairs = [
      "page": PackageResources.page_mustache,
      "overview": PackageResources.overview_mustache,
      "filters": PackageResources.filters_mustache,
      "article": PackageResources.article_mustache,
      "run": PackageResources.run_mustache,
      "notes": PackageResources.notes_mustache,
      "loose": PackageResources.loose_mustache,
      "finding": PackageResources.finding_mustache,
      "agreement": PackageResources.agreement_mustache,
      "sources": PackageResources.sources_mustache,
      "timeline": PackageResources.timeline_mustache,
      "open": PackageResources.open_mustache,
      "repeat": PackageResources.repeat_mustache,
      "help": PackageResources.help_mustache,
    ]
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      do {
        // What an editor puts at the end of a file would stand in the running text.
        let text = String(decoding: bytes, as: UTF8.self)
        // A part of a page begins anew with the library's own escaping.
        let escaped = "{{% CONTENT_TYPE: \(escaping)}}" + text.trimmingSuffix(while: \.isNewline)
        try library.register(escaped, named: name)
      } catch {
        preconditionFailure("the template “\(name)” is wrong: \(error)")
      }
    }
    return library
  }()
}
