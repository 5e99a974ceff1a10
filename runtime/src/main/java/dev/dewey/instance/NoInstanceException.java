package dev.dewey.instance;

/** Nobody has an object of the class that a command is called on. */
public final class NoInstanceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says which class that is, and what to do about it. */
  public NoInstanceException(Class<?> type) {
    super(
        "there is no object of %s to call a command on, because it has no constructor that generated code can call without arguments, and the lookup of this consumer or invoker has none. Give one by Consumer.builder(invoker).instances(…), or by Invoker.builder(…).instances(…) for calls in this process."
            .formatted(type.getName()));
  }
}
