package dev.dewey.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** The kinds of mistakes, each with a number that never changes its meaning. */
public enum DiagnosticCode {
  /** See {@link #meaning}. */
  INSTANCE_METHOD(
      1,
      "A command is an instance method of what a consumer has no object of",
      "A consumer calls an instance method on the object that its `CommandInstances` gives for the"
          + " class, or on a new one. Neither is to be had of an inner class, an enum or a generic class."),
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
          + " that say that it has not: a connection refused, say."),
  /** See {@link #meaning}. */
  INVALID_DEFAULT(
      40,
      "A default is no value of its parameter",
      "`@Default` gives what a message that was queued before does not: a value of a primitive, of"
          + " its box, of an enum or of a `String`; or without a value an empty `String`, list, set,"
          + " map or `Optional`."),
  /** See {@link #meaning}. */
  UNUSABLE_UPGRADER(
      41,
      "An upgrader cannot be made",
      "Generated code makes an instance of it, with a constructor without parameters."),
  /** See {@link #meaning}. */
  INVALID_LOCK(
      42,
      "The command lock cannot be used",
      "The compiler option `-Adewey.lock=…/dewey.lock` names a file that is checked in, with a line"
          + " for each command and each type that travels, sorted."),
  /** See {@link #meaning}. */
  COMMAND_CHANGED(
      43,
      "A command changes so that older messages do not fit",
      "Messages outlive the program that queued them: when a release is rolled out, it reads what"
          + " the one before has queued, and the one before, for a while, what it queues. The command"
          + " lock says what the one before knows."),
  /** See {@link #meaning}. */
  TYPE_CHANGED(
      44,
      "A type changes so that older messages do not fit",
      "A record, an enum or a sealed interface in arguments or results is a part of messages, so it"
          + " changes as a command does."),
  /** See {@link #meaning}. */
  COMMAND_REMOVED(
      45,
      "A command of the lock is gone",
      "A message that names a command nobody has waits for a day, and then is a dead letter."),
  /** See {@link #meaning}. */
  LOCK_BEHIND(
      46,
      Kind.WARNING,
      "The command lock does not know of a change",
      "What is not in the lock is not held: write it there before it is released."),
  /** See {@link #meaning}. */
  WIDENED(
      47,
      Kind.WARNING,
      "A command takes what the release before refuses",
      "While a release is rolled out, consumers of the one before read what callers of this one"
          + " queue. What fits both is safe."),
  /** See {@link #meaning}. */
  OPEN_MINUTE(
      48,
      Kind.WARNING,
      "A crontab restricts the hour and leaves the minute open",
      "`@Crontab(hour = \"5\")` fires sixty times, in every minute from 5:00 to 5:59."),
  /** See {@link #meaning}. */
  NAMELESS_PARAMETER(
      49,
      Kind.WARNING,
      "A parameter has lost its name",
      "The name of a parameter is its name in messages. Class files that are compiled without"
          + " `-parameters` do not keep it."),
  /** See {@link #meaning}. */
  NOT_PROVIDED(
      50,
      Kind.WARNING,
      "A module does not provide its registry",
      "In a named module ServiceLoader finds what `module-info.java` provides, and nothing else."),
  /** See {@link #meaning}. */
  SUSPENDING(
      51,
      "A command is a suspending function",
      "Kotlin compiles it to a method with one more parameter, a continuation, that only a coroutine"
          + " of this process can give."),
  /** See {@link #meaning}. */
  EARLIER_NAME(
      52,
      "An alias is the name of the command itself",
      "An alias is a name that the command had before."),
  /** See {@link #meaning}. */
  NOTHING_TO_HIDE(
      53,
      Kind.WARNING,
      "`@Sensitive` is on what does not travel",
      "What is not to be shown are arguments of calls, and nothing else is shown anyway.");

  private final int number;
  private final Kind kind;
  private final String title;
  private final String meaning;

  DiagnosticCode(int number, String title, String meaning) {
    this(number, Kind.ERROR, title, meaning);
  }

  DiagnosticCode(int number, Kind kind, String title, String meaning) {
    this.number = number;
    this.kind = kind;
    this.title = title;
    this.meaning = meaning;
  }

  /** What messages begin with: {@code DEWEY-012}. */
  public String label() {
    return "DEWEY-%03d".formatted(number);
  }

  /** Whether code is generated all the same. */
  public boolean isWarning() {
    return kind == Kind.WARNING;
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
