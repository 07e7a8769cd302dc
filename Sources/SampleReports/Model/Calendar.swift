import Dates

/// A coming event as a table prints it.
public struct ScheduledEvent: Hashable, Sendable {
  public enum DateForm: Hashable, Sendable {
    /// `2024-08-28`
    case iso
    /// `10 月 21 日~23 日`, without a year.
    case withoutYear
  }

  public var period: Period
  public var form: DateForm
  public var organisation: String
  public var venue: String
  public var event: String

  public init(period: Period, form: DateForm, organisation: String = "", venue: String = "", event: String) {
    self.period = period
    self.form = form
    self.organisation = organisation
    self.venue = venue
    self.event = event
  }
}

/// A table of coming events.
public struct EventTable: Hashable, Sendable {
  public enum Header: String, Hashable, Sendable {
    case organisation = "公司"
    case venue = "地点"
    case both = "地点/公司"
  }

  public var caption: String
  public var header: Header
  public var events: [ScheduledEvent]
  public var sources: [String]

  public init(caption: String, header: Header, events: [ScheduledEvent], sources: [String]) {
    self.caption = caption
    self.header = header
    self.events = events
    self.sources = sources
  }
}

/// A figure of which the text holds the caption and the source line alone.
public struct CaptionedFigure: Hashable, Sendable {
  public var title: String
  /// Empty for none.
  public var unit: String
  public var sources: [String]

  public init(title: String, unit: String, sources: [String]) {
    self.title = title
    self.unit = unit
    self.sources = sources
  }
}
