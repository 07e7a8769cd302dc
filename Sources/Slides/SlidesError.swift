import Files

/// Why a deck could not be written or read, and which file it was about: facts, worded elsewhere.
package struct SlidesError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case file(FileError)
    /// Not the container that every `.pptx` is.
    case notZip
    /// The container of Office's own encryption, or a ZIP with encrypted entries.
    case encrypted
    /// libzip's own words.
    case damaged(String)
    /// An entry that leads out of the package, or has a name that no part may have.
    case unsafeName(String)
    /// Two entries of one name; part names know no case.
    case duplicateName(String)
    /// An entry, or all together, unpack to more than the limit of so many bytes.
    case tooLarge(String, limit: Int)
    case tooManyEntries(Int, limit: Int)
    case noPart(String)
    /// PowerPoint's lock file lies beside it.
    case open(lock: String)
  }

  package var reason: Reason
  package var path: String

  package init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }
}
