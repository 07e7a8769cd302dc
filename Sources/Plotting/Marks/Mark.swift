/// One layer of a plot.
public enum Mark: Hashable, Sendable, Codable {
  case line(Line)
  case band(Band)
  case bars(Bars)
  case points(Points)
  case zones([Zone])
  case rule(Rule)
  case label(Label)
}
