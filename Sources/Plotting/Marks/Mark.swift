/// One layer of a plot.
public enum Mark: Hashable, Sendable {
  case line(Line)
  case band(Band)
  case bars(Bars)
  case points(Points)
  case zones([Zone])
  case rule(Rule)
  case label(Label)
}
