package dev.dewey.sql;

/** Who creates the tables of a backend, and changes them when a new release needs it. */
public enum Tables {
  /** The backend, when it is opened: nothing is left to do. */
  CREATED,
  /** Somebody else, by the files of the {@link Schema}: the backend only looks at their version. */
  EXPECTED
}
