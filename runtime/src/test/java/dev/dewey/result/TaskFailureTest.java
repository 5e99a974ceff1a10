package dev.dewey.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.json.RawJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaskFailureTest {
  /** A throwable whose own methods throw. */
  private static final class Rude extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Runnable what;

    Rude(Runnable what) {
      this.what = what;
    }

    @Override
    public String getMessage() {
      what.run();
      return "never said";
    }
  }

  private static void isStoredAsItIs(TaskFailure failure) {
    TaskResult<RawJson> result = new TaskResult.Failed<>(failure);
    assertThat(ResultFormat.read(ResultFormat.write(result))).isEqualTo(result);
  }

  @Test
  void tellsTypeMessageAndStack() {
    IOException thrown = new IOException("no beans", new IllegalStateException("no farm"));
    TaskFailure failure = TaskFailure.of(thrown, 3);
    assertThat(failure.type()).isEqualTo("java.io.IOException");
    assertThat(failure.message()).isEqualTo("no beans");
    assertThat(failure.attempts()).isEqualTo(3);
    assertThat(failure.stack())
        .startsWith("java.io.IOException: no beans" + System.lineSeparator() + "\tat dev.dewey.")
        .contains("Caused by: java.lang.IllegalStateException: no farm");
    isStoredAsItIs(failure);
  }

  @Test
  void takesNoMessageForAnEmptyOne() {
    TaskFailure failure = TaskFailure.of(new NullPointerException(), 1);
    assertThat(failure.message()).isEmpty();
    assertThat(failure.stack())
        .startsWith("java.lang.NullPointerException" + System.lineSeparator());
    isStoredAsItIs(failure);
  }

  @Test
  void survivesThrowablesThatThrow() {
    assertRude(
        () -> {
          throw new IllegalStateException("rude");
        },
        "java.lang.IllegalStateException");
    assertRude(
        () -> {
          throw new NoClassDefFoundError("gone");
        },
        "java.lang.NoClassDefFoundError");
    assertRude(TaskFailureTest::recurse, "java.lang.StackOverflowError");
  }

  private static void recurse() {
    recurse();
  }

  private static void assertRude(Runnable what, String threw) {
    TaskFailure failure = TaskFailure.of(new Rude(what), 1);
    assertThat(failure.type()).isEqualTo("dev.dewey.result.TaskFailureTest$Rude");
    assertThat(failure.message()).isEqualTo("(its getMessage threw " + threw + ")");
    assertThat(failure.stack()).isEqualTo("(printing the stack threw " + threw + ")");
    isStoredAsItIs(failure);
  }

  @Test
  void survivesCausesInACircle() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    first.addSuppressed(second);
    TaskFailure failure = TaskFailure.of(first, 1);
    assertThat(failure.stack()).contains("CIRCULAR REFERENCE: java.lang.Exception: first");
    isStoredAsItIs(failure);
  }

  @Test
  void survivesEndlesslyManyCauses() {
    Exception thrown = new Exception("root");
    for (int i = 0; i < 100_000; i++) {
      thrown = new Exception("cause " + i, thrown);
    }
    TaskFailure failure = TaskFailure.of(thrown, 1);
    assertThat(failure.message()).isEqualTo("cause 99999");
    assertThat(failure.stack())
        .hasSize(8192)
        .startsWith("java.lang.Exception: cause 99999")
        .endsWith("(printing the stack threw java.lang.StackOverflowError)");
  }

  @Test
  void cutsLongMessages() {
    assertThat(TaskFailure.of(new Exception("x".repeat(4096)), 1).message())
        .isEqualTo("x".repeat(4096));
    assertThat(TaskFailure.of(new Exception("x".repeat(4097)), 1).message())
        .isEqualTo("x".repeat(4095) + "…");
    TaskFailure huge = TaskFailure.of(new Exception("x".repeat(20 << 20)), 1);
    assertThat(huge.message()).hasSize(4096);
    assertThat(huge.stack())
        .hasSize(8192)
        .startsWith("java.lang.Exception: " + "x".repeat(4096 - 21) + "\n…\n");
    isStoredAsItIs(huge);
  }

  @Test
  void cutsTheMiddleOutOfLongStacksSoThatTheFirstCauseStays() {
    Exception thrown = new Exception("outer", new Exception("the first cause"));
    StackTraceElement[] stack = new StackTraceElement[20_000];
    Arrays.fill(stack, new StackTraceElement("dev.Beans", "count", "Beans.java", 7));
    thrown.setStackTrace(stack);
    thrown.getCause().setStackTrace(Arrays.copyOf(stack, 3));
    TaskFailure failure = TaskFailure.of(thrown, 1);
    String line = System.lineSeparator();
    assertThat(failure.stack())
        .hasSize(8192)
        .startsWith("java.lang.Exception: outer" + line + "\tat dev.Beans.count(Beans.java:7)")
        .endsWith("Caused by: java.lang.Exception: the first cause" + line + "\t... 3 more" + line)
        .containsOnlyOnce("\n…\n");
    isStoredAsItIs(failure);
  }

  @Test
  void keepsStacksOfUpTo8192CharactersWhole() {
    for (int length : new int[] {1, 4095, 4096, 4097, 8191, 8192, 8193, 12_288, 100_000}) {
      Ends ends = new Ends(8192);
      StringBuilder written = new StringBuilder();
      for (int i = 0; written.length() < length; i++) {
        String part = Integer.toString(i).repeat(1 + i % 50);
        part = part.substring(0, Math.min(part.length(), length - written.length()));
        ends.write(part);
        written.append(part);
      }
      assertThat(ends)
          .hasToString(
              length <= 8192
                  ? written.toString()
                  : written.substring(0, 4096) + "\n…\n" + written.substring(length - 4093));
    }
  }

  @Test
  void doesNotCutThroughAPair() {
    TaskFailure failure = TaskFailure.of(new Exception("x".repeat(4094) + "🫘🫘"), 1);
    assertThat(failure.message()).isEqualTo("x".repeat(4094) + "…");
    isStoredAsItIs(failure);
    TaskFailure whole = TaskFailure.of(new Exception("x".repeat(4094) + "🫘"), 1);
    assertThat(whole.message()).isEqualTo("x".repeat(4094) + "🫘");
    isStoredAsItIs(whole);
  }

  @Test
  void replacesHalvesOfPairs() {
    TaskFailure failure = TaskFailure.of(new Exception("\uDED8a\uD83Eb🫘\uD83E"), 1);
    assertThat(failure.message()).isEqualTo("\uFFFDa\uFFFDb🫘\uFFFD");
    assertThat(failure.stack()).startsWith("java.lang.Exception: \uFFFDa\uFFFDb🫘\uFFFD");
    isStoredAsItIs(failure);
  }

  @Test
  void isUtf8WhereverItIsCut() {
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 4000 + random.nextInt(200); n > 0; n--) {
        text.append(random.nextInt(3) > 0 ? "🫘" : random.nextBoolean() ? "x" : "\uD83E");
      }
      TaskFailure failure = TaskFailure.of(new Exception(text.toString()), 1);
      assertThat(failure.message()).hasSizeBetween(4095, 4096);
      for (String said : new String[] {failure.message(), failure.stack()}) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(said)).isTrue();
      }
    }
  }
}
