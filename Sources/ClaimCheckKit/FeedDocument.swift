internal import ClaimReports
internal import ClaimVerification

/// A feed that is one JSON value: a record, a list of them, or an object that holds such a list.
struct FeedDocument: Decodable {
  let records: [Result<FactCheck, ReportError>]

  private enum Key: String, CodingKey {
    case graph = "@graph"
    case dataFeedElement, item
  }

  init(from decoder: any Decoder) throws {
    if let list = try? [FeedDocument](from: decoder) {
      records = list.flatMap(\.records)
      return
    }
    let fields = try? decoder.container(keyedBy: Key.self)
    for key in [Key.graph, .dataFeedElement, .item] {
      if let fields, fields.contains(key) {
        records = try fields.decode(FeedDocument.self, forKey: key).records
        return
      }
    }
    records = [Self.record(from: decoder)]
  }

  private static func record(from decoder: any Decoder) -> Result<FactCheck, ReportError> {
    do {
      return .success(try FactCheckRecord(from: decoder).factCheck)
    } catch {
      return .failure(ReportError(decoding: error))
    }
  }
}
