package dev.dewey.spi;

/** Messages that were not queued, since so many wait already that a limit would be exceeded. */
public final class QueueFullException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public QueueFullException(String message) {
    super(message);
  }
}
