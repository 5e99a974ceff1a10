package dev.dewey.message;

/** Why a message can never run, or never again, and lies among the dead letters. */
public enum DeadReason {
  /** The bytes are no message: no JSON, no object, a field missing, doubled or of a wrong type. */
  MALFORMED,
  /** A field of the envelope is out of its range. */
  BAD_ENVELOPE,
  /** Longer than the limit. */
  LIMIT_SIZE,
  /** Nested deeper than the limit. */
  LIMIT_DEPTH,
  /** Written in a version of the format, or sealed in a way, that no consumer here understood. */
  UNSUPPORTED_VERSION,
  /** No consumer knew the command for as long as such messages are kept. */
  UNKNOWN_COMMAND,
  /** The arguments do not fit the command's parameters. */
  BAD_ARGUMENTS,
  /** The command ran, but what it returned has no JSON form within the limits. */
  RESULT_REJECTED,
  /** The command threw, and no retries are left. */
  FAILED,
  /** Consumers died of it, or with it in hand, too many times. */
  POISON,
  /** A consumer died with it, or had to leave it, and its command is to run at most once. */
  ABANDONED
}
