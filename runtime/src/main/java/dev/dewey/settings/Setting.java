package dev.dewey.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be set from outside the code: where the queue is, and how its consumer behaves.
 *
 * <p>Each setting has one name, such as {@code max-delay}, and four spellings made of it: the key
 * {@code dewey.max-delay}, which is the canonical one, the environment variable {@code
 * DEWEY_MAX_DELAY}, the option {@code --max-delay}, and the seed's key {@code MAX_DELAY}.
 */
public enum Setting {
  BROKER(
      Topic.QUEUE,
      Form.URI,
      null,
      "The broker's URI, such as redis://localhost:6379; memory: is for this process alone."),
  QUEUE(Topic.QUEUE, Form.NAME, "dewey", "The name of the queue."),
  RESULT_TTL(
      Topic.QUEUE, Form.TIME, "1d", "How long results are kept, where they expire; from 1ms."),
  ALWAYS_EAGER(
      Topic.QUEUE,
      Form.FLAG,
      "false",
      "Calls run where they are made and none are queued: for producers in tests."),

  QUEUE_CLASS(Topic.PARTS, Form.CLASS, null, "The class of the queue, in place of a broker."),
  QUEUE_CONNECTION(Topic.PARTS, Form.CONNECTION, null, "How the queue reaches its server."),
  RESULT_STORE(Topic.PARTS, Form.CLASS, null, "The class of the result store; without it none."),
  RESULT_STORE_NAME(Topic.PARTS, Form.NAME, null, "Its name; if not given, that of the queue."),
  RESULT_STORE_CONNECTION(Topic.PARTS, Form.CONNECTION, null, "How it reaches its server."),
  TASK_STORE(
      Topic.PARTS,
      Form.CLASS,
      null,
      "The class of the store of calls for later; without it they are lost when the consumer stops."),
  TASK_STORE_NAME(Topic.PARTS, Form.NAME, null, "Its name; if not given, that of the queue."),
  TASK_STORE_CONNECTION(Topic.PARTS, Form.CONNECTION, null, "How it reaches its server."),
  DEAD_LETTERS(
      Topic.PARTS,
      Form.NAME,
      null,
      "The name of a queue beside the queue for messages that can never run; without it they are"
          + " logged."),
  STORE_NONE(
      Topic.PARTS, Form.FLAG, "false", "The result store keeps the null that a command returned."),

  THREADS(
      Topic.CONSUMER, Form.COUNT, "1", "How many commands run at the same time, from 1 to 10000."),
  VIRTUAL_THREADS(
      Topic.CONSUMER,
      Form.FLAG,
      "false",
      "Commands run on virtual threads, which Java has from 21 on."),
  PERIODIC(Topic.CONSUMER, Form.FLAG, "false", "Periodic commands are fired."),
  UTC(
      Topic.CONSUMER,
      Form.FLAG,
      "true",
      "Periodic rules see the minutes of UTC, else those of the machine's zone."),
  BACKOFF(
      Topic.CONSUMER,
      Form.NUMBER,
      "1.15",
      "What each wait at an empty queue that cannot wake anybody is multiplied by, from 1 to 1000."),
  INITIAL_DELAY(Topic.CONSUMER, Form.TIME, "0.1", "The first such wait, from 1ms."),
  MAX_DELAY(Topic.CONSUMER, Form.TIME, "10", "The longest such wait, not below the first."),
  CONSUMER_NAME(
      Topic.CONSUMER,
      Form.NAME,
      "consumer",
      "The consumer's name, the same after a restart; two at a time need two names where calls for"
          + " later are in a task store."),
  LEASE(
      Topic.CONSUMER,
      Form.TIME,
      "15s",
      "After how long without a sign of life others take over what it runs, from 10ms."),
  SHUTDOWN_TIMEOUT(
      Topic.CONSUMER,
      Form.TIME,
      "30s",
      "How long it waits for running commands when told to stop, before it interrupts them and"
          + " gives them back."),

  LOG_FILE(
      Topic.LOG,
      Form.FILE,
      null,
      "Log to this file instead of standard output; 1 MiB, then FILE.1 to FILE.3."),
  LOG_LEVEL(
      Topic.LOG, Form.LEVEL, "INFO", "What is logged: TRACE, DEBUG, INFO, WARNING, ERROR or OFF.");

  /** What settings are about, for lists of them. */
  public enum Topic {
    /** Where the queue is. */
    QUEUE,
    /** A queue and stores named one by one, as in the seed. */
    PARTS,
    /** How the consumer behaves. */
    CONSUMER,
    /** What the consumer logs, where it is a program of its own. */
    LOG
  }

  /** What the text of a setting looks like. */
  public enum Form {
    /** The name of a class. */
    CLASS,
    /** A URL, or parts such as {@code host} and {@code port}, each a setting of its own. */
    CONNECTION,
    /** A whole number. */
    COUNT,
    /** A path. */
    FILE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A level of logging. */
    LEVEL,
    /** Letters, digits and {@code . _ $ : -}. */
    NAME,
    /** A number. */
    NUMBER,
    /** Seconds as in the seed, or a number with one of the units ms, s, m, h, d. */
    TIME,
    /** A URI. */
    URI
  }

  private final Topic topic;
  private final Form form;
  private final @Nullable String defaultText;
  private final String meaning;

  Setting(Topic topic, Form form, @Nullable String defaultText, String meaning) {
    this.topic = topic;
    this.form = form;
    this.defaultText = defaultText;
    this.meaning = meaning;
  }

  /** The name that all spellings are made of, such as {@code max-delay}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The canonical key, such as {@code dewey.max-delay}. */
  public String key() {
    return "dewey." + label();
  }

  /** The environment variable, such as {@code DEWEY_MAX_DELAY}. */
  public String variable() {
    return "DEWEY_" + name();
  }

  /** The option of a command line, such as {@code --max-delay}. */
  public String option() {
    return "--" + label();
  }

  /** The key of the seed, or in its manner, such as {@code MAX_DELAY}. */
  public String seedKey() {
    return switch (this) {
      case QUEUE -> "QUEUE_NAME";
      case QUEUE_CLASS -> "QUEUE";
      case LOG_FILE -> "LOGFILE";
      case LOG_LEVEL -> "LOGLEVEL";
      default -> name();
    };
  }

  /** What it is about. */
  public Topic topic() {
    return topic;
  }

  /** What its text looks like. */
  public Form form() {
    return form;
  }

  /** What holds if nothing is said; null if that is nothing. */
  public @Nullable String defaultText() {
    return defaultText;
  }

  /** What it means, in a sentence or two, with its range. */
  public String meaning() {
    return meaning;
  }
}
