package dev.dewey.message;

/** Bytes that cannot be read as a message, or a message that may not be written, and why. */
public final class MessageRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final DeadReason reason;

  /** Says why, and what exactly is wrong. */
  public MessageRejectedException(DeadReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why the message was refused. */
  public DeadReason reason() {
    return reason;
  }
}
