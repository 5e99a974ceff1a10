package dev.dewey.processor.diagnostic;

/** The kinds of mistakes, each with a number that never changes its meaning. */
public enum DiagnosticCode {
  /** See {@link #meaning}. */
  INSTANCE_METHOD(
      1,
      "A command is an instance method",
      "A consumer in another process runs the command. There is no object to call it on, so the"
          + " method has to be static; it can find the objects that it needs by itself."),
  /** See {@link #meaning}. */
  PRIVATE_METHOD(
      2,
      "A command is private",
      "The generated task stands in the same package, outside of the class, and calls the method"
          + " directly, without reflection."),
  /** See {@link #meaning}. */
  GENERIC_METHOD(
      3,
      "A command has type parameters",
      "A message carries values and not types, so a consumer could not know what to read."),
  /** See {@link #meaning}. */
  UNREACHABLE_CLASS(
      4,
      "A class with commands is private",
      "Generated code in the same package has to name the class, and every class around it."),
  /** See {@link #meaning}. */
  TWO_ANNOTATIONS(
      5,
      "A method is a queue command and a periodic command",
      "Calling the task of a queue command queues it; calling that of a periodic command runs it."
          + " One task cannot do both."),
  /** See {@link #meaning}. */
  THROWS_THROWABLE(
      6,
      "A command throws what is neither an exception nor an error",
      "A consumer handles exceptions: it tries again, or keeps the failure as the result."),
  /** See {@link #meaning}. */
  OVERLOAD(
      7,
      "Two commands of a class have the same method name",
      "The generated class has one task, one constant and one name in messages for each method"
          + " name."),
  /** See {@link #meaning}. */
  CLASHING_NAMES(
      8,
      "Two generated things would have the same name",
      "For a command `countBeans`, a class `CountBeans` and a constant `COUNT_BEANS` are"
          + " generated. Another command may not need one of these, and the generated method may not"
          + " be one that every class has from `Object`."),
  /** See {@link #meaning}. */
  GENERATED_NAME_TAKEN(
      9,
      "A generated class has the name of another",
      "For a class `Beans`, the classes `BeansTasks`, `Beans_Codecs` and `Beans_Commands` are"
          + " generated into its package."),
  /** See {@link #meaning}. */
  INVALID_NAME(
      10,
      "The name of a command is not valid",
      "Names stand in messages, keys of stores, metrics and pages, so they consist of 1 to 255"
          + " ASCII letters, digits and `. _ $ : -`."),
  /** See {@link #meaning}. */
  DUPLICATE_NAME(
      11,
      "Two commands have one name",
      "A message names its command, so a name stands for one command in all of an application."),
  /** See {@link #meaning}. */
  UNENCODABLE_PARAMETER(
      12,
      "A parameter cannot be queued",
      "Arguments travel as JSON, in code generated for their types: primitives and their boxes,"
          + " `String`, enums, arrays, `List`, `Set`, `Collection`, `Map`, `Optional`, `java.time`,"
          + " `UUID`, `URI`, `BigDecimal`, `BigInteger`, records of these, sealed interfaces of"
          + " records, and types with a codec named by `@JsonWith`: see `docs/types.md`."),
  /** See {@link #meaning}. */
  UNENCODABLE_RESULT(
      13,
      "A result cannot be stored",
      "Results travel as JSON just as arguments do, and have the same types, or are `void`."),
  /** See {@link #meaning}. */
  SECOND_CONTEXT(
      14, "A command has two contexts", "The consumer gives one `TaskContext` to each run."),
  /** See {@link #meaning}. */
  PERIODIC_PARAMETER(
      15,
      "A periodic command has a parameter",
      "Nobody calls a periodic command with arguments. It may take a `TaskContext`, which the"
          + " consumer gives."),
  /** See {@link #meaning}. */
  UNREACHABLE_TYPE(
      16,
      "A declared type is private",
      "Generated methods declare the exceptions of the command, and those of a periodic command"
          + " return what it returns, so they have to name these types."),
  /** See {@link #meaning}. */
  INVALID_CRONTAB(
      17,
      "A crontab is not valid",
      "Each field is a comma-separated list of `*`, `*/n`, `m-n`, `m-n/s` and numbers within the"
          + " range of the field. The position counts from 0."),
  /** See {@link #meaning}. */
  UNCLEAR_TIMING(
      18,
      "A periodic command has no time to run, or two",
      "It runs by a crontab or by a predicate of your own. For every minute, write"
          + " `@PeriodicCommand(@Crontab)`."),
  /** See {@link #meaning}. */
  UNUSABLE_VALIDATOR(
      19,
      "A validator cannot be made",
      "Generated code makes one instance of it, with a constructor without parameters."),
  /** See {@link #meaning}. */
  UNUSABLE_INVOKER(
      20,
      "An invoker cannot be found",
      "Generated code calls the static method `invoker()` of the class that the annotation names."),
  /** See {@link #meaning}. */
  NEGATIVE_RETRIES(
      21, "The number of retries is negative", "It counts the tries that follow the first one."),
  /** See {@link #meaning}. */
  INVALID_DURATION(
      22,
      "A duration cannot be read",
      "It is a whole number, followed by `ms`, `s`, `m`, `h` or `d`."),
  /** See {@link #meaning}. */
  INVALID_BACKOFF(
      23,
      "The backoff makes waits shorter, or endless",
      "Each wait before a retry is the one before it, multiplied by the backoff."),
  /** See {@link #meaning}. */
  MAX_DELAY_BELOW_DELAY(
      24,
      "The first wait is longer than the longest",
      "`retryMaxDelay`, one day if it is not given, bounds every wait before a retry, the first"
          + " one too."),
  /** See {@link #meaning}. */
  PRIORITY_OUT_OF_RANGE(
      25, "A priority is out of range", "Priorities are whole numbers from -1000 to 1000."),
  /** See {@link #meaning}. */
  INVALID_REGISTRY(
      26,
      "The registry cannot be generated",
      "The compiler option `-Adewey.registry=com.example.AppCommands` names the class that lists"
          + " all commands of a compilation."),
  /** See {@link #meaning}. */
  NOT_WRITTEN(
      27,
      "A generated file cannot be written",
      "The compiler does not take the file: another processor has written one of that name, say, or"
          + " the disk is full."),
  /** See {@link #meaning}. */
  INVALID_JITTER(
      28,
      "The jitter is no part of a wait",
      "Each wait before a retry is shortened by chance, up to this part of itself, so that calls"
          + " that failed together do not come back together."),
  /** See {@link #meaning}. */
  UNUSABLE_EXCEPTION(
      29,
      "An exception of `retryOn` or `dontRetryOn` is private",
      "Generated code in the same package asks whether what was thrown is an instance of it."),
  /** See {@link #meaning}. */
  NEVER_RETRIED(
      30,
      "An exception is to be retried on, and not to be",
      "What `dontRetryOn` names, with its subclasses, is taken out of what `retryOn` names."
          + " Nothing of this class is left."),
  /** See {@link #meaning}. */
  RETRIED_AT_MOST_ONCE(
      31,
      "A command is to run at most once, and to be retried whatever it throws",
      "A command with `delivery = AT_MOST_ONCE` is not started again when a consumer dies with it,"
          + " since it may have done something. When it throws it may have, too, but for exceptions"
          + " that say that it has not: a connection refused, say.");

  private final int number;
  private final String title;
  private final String meaning;

  DiagnosticCode(int number, String title, String meaning) {
    this.number = number;
    this.title = title;
    this.meaning = meaning;
  }

  /** What messages begin with: {@code DEWEY-012}. */
  public String label() {
    return "DEWEY-%03d".formatted(number);
  }

  /** What is wrong, in a line. */
  public String title() {
    return title;
  }

  /** Why that is wrong. */
  public String meaning() {
    return meaning;
  }
}
