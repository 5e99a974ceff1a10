package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people do not see of an argument that its author has marked. */
final class SensitiveTest {
  private static final String JOBS =
      """
      package a;

      import dev.dewey.*;
      import dev.dewey.codec.*;
      import dev.dewey.command.*;
      import java.util.*;

      class Jobs {
        record Card(String owner, @JsonName("code") @Sensitive String pin, Optional<Card> spare) {
          Card {
            if (pin.isEmpty()) {
              throw new IllegalArgumentException(owner + " has no pin");
            }
          }
        }
        sealed interface Means {}
        @JsonName("cash") record Cash(long cents) implements Means {}
        @JsonName("card") record ByCard(Card card) implements Means {}

        public static class Upgrader implements JsonUpgrader {
          @Override public void upgrade(JsonInput old, JsonOutput now) {
            old.beginObject(FieldNames.of("word"));
            old.nextField();
            old.nextInt();
          }
        }

        @QueueCommand(name = "login", upgrader = Upgrader.class)
        static void login(String user, @Sensitive String password) {}

        @QueueCommand(name = "pay")
        static void pay(Means means, Map<String, List<Card>> cards, int n) {}

        @QueueCommand(name = "dial")
        static void dial(@Sensitive int pin, @Sensitive double factor) {}
      }
      """;

  private static Object run(String body) {
    return Compiled.cleanly(
            JOBS,
            """
            package a;

            import static a.JobsTasks.*;

            import a.Jobs.*;
            import dev.dewey.*;
            import dev.dewey.broker.NewMessage;
            import dev.dewey.codec.JsonEncodeException;
            import dev.dewey.memory.MemoryBroker;
            import dev.dewey.testing.ManualConsumer;
            import java.util.*;

            class Main {
              static final Card CARD = new Card("Ann", "4711", Optional.empty());
              static final MemoryBroker BROKER = new MemoryBroker("q");
              static final Invoker INVOKER = Invoker.on(BROKER);

              static String letter(String command, String args) {
                String message =
                    "{\\"v\\":1,\\"id\\":\\"x\\",\\"command\\":\\"" + command + "\\",\\"args\\":" + args + "}";
                BROKER.enqueue(List.of(NewMessage.of(message.getBytes())));
                try (ManualConsumer consumer = ManualConsumer.of(INVOKER)) {
                  consumer.runDue();
                }
                return INVOKER.deadLetters().stream().findFirst().orElseThrow().letter().detail();
              }

              static String refused(Runnable call) {
                try {
                  call.run();
                  return "";
                } catch (JsonEncodeException e) {
                  return e.getMessage() + " " + e.getCause();
                }
              }

              static Object main() {
                BODY
              }
            }
            """
                .replace("BODY", body))
        .run("a.Main");
  }

  @Test
  void aCallIsNamedWithoutWhatIsMarked() {
    assertThat(run("return LOGIN.prepare(\"Ann\", \"4711\").toString();"))
        .isEqualTo("login Args[user=Ann, password=***]");
    assertThat(run("return DIAL.prepare(4711, 1.5).toString();"))
        .isEqualTo("dial Args[pin=***, factor=***]");
  }

  @Test
  void whatHoldsWhatIsMarkedIsNotNamedEither() {
    assertThat(
            run(
                """
                return PAY.prepare(new ByCard(CARD), Map.of("a", List.of(CARD)), 3).toString();
                """))
        .isEqualTo("pay Args[means=***, cards=***, n=3]");
  }

  @Test
  void theDeadLetterSaysWhichArgumentIsWrongAndNoMore() {
    assertThat(run("return letter(\"dial\", \"{\\\"pin\\\":4711.5,\\\"factor\\\":1}\");"))
        .isEqualTo("what is wrong at $.pin is not shown, because it is sensitive");
    assertThat(run("return letter(\"dial\", \"{\\\"pin\\\":4711,\\\"factor\\\":1e999}\");"))
        .isEqualTo("what is wrong at $.factor is not shown, because it is sensitive");
    assertThat(run("return letter(\"dial\", \"{\\\"factor\\\":4711}\");"))
        .isEqualTo("field $.pin is missing");
  }

  @Test
  void theSameOfComponents() {
    String card = "{\\\"owner\\\":\\\"Ann\\\",\\\"code\\\":%s,\\\"spare\\\":%s}";
    String pay = "return letter(\"pay\", \"{\\\"means\\\":%s,\\\"cards\\\":{},\\\"n\\\":1}\");";
    String means = "{\\\"type\\\":\\\"card\\\",\\\"card\\\":" + card + "}";

    assertThat(run(pay.formatted(means.formatted("4711", "null"))))
        .isEqualTo("what is wrong at $.means.card.code is not shown, because it is sensitive");
    assertThat(run(pay.formatted(means.formatted("\\\"4711\\\"", "4711"))))
        .isEqualTo("expected an object at $.means.card.spare, found a number");
    assertThat(run(pay.formatted(means.formatted("\\\"\\\"", "null"))))
        .as("what its own constructor throws")
        .isEqualTo("what is wrong at $.means.card is not shown, because it is sensitive");
  }

  @Test
  void whatCannotBeQueuedIsNotSaid() {
    String hidden = " is not shown, because it is sensitive null";
    assertThat(run("return refused(() -> LOGIN.on(INVOKER).enqueue(\"Ann\", \"4711\\ud800\"));"))
        .isEqualTo("what is wrong at $.password" + hidden);
    assertThat(run("return refused(() -> DIAL.on(INVOKER).enqueue(1, Double.NaN));"))
        .isEqualTo("what is wrong at $.factor" + hidden);
    assertThat(run("return refused(() -> LOGIN.on(INVOKER).enqueue(\"Ann\\ud800\", \"4711\"));"))
        .asString()
        .startsWith("the text \"Ann\\ud800\" holds half a surrogate pair");
  }

  @Test
  void norWhatCannotGoIntoAPartialCall() {
    assertThat(run("return refused(() -> LOGIN.partial(\"Ann\").map(List.of(\"4711\\ud800\")));"))
        .isEqualTo("what is wrong at $.password is not shown, because it is sensitive null");
    assertThat(run("return LOGIN.partial(\"Ann\").map(List.of(\"4711\")).calls().toString();"))
        .isEqualTo("[login Args[user=Ann, password=***]]");
    assertThat(run("return LOGIN.partial(\"Ann\").toString();"))
        .isEqualTo("login without password");
  }

  @Test
  void anUpgraderDoesNotSayWhatItRefused() {
    assertThat(run("return letter(\"login\", \"{\\\"word\\\":471100000000}\");"))
        .isEqualTo(
            "what a.Jobs$Upgrader refused is not shown, because some of the arguments are"
                + " sensitive");
  }

  @Test
  void whoMarksWhatIsNoArgumentIsWarned() {
    assertThat(
            warnings(
                """
                class Jobs {
                  record Key(@Sensitive String pin) {}
                  record Lock(@Sensitive String pin) {
                    Lock(@Sensitive int number) {
                      this("" + number);
                    }
                  }

                  Jobs(@Sensitive String pin) {}

                  @QueueCommand
                  static void open(Key key, @Sensitive String pin, @Sensitive TaskContext context) {}

                  @PeriodicCommand(@Crontab)
                  static void sweep(@Sensitive TaskContext context) {}

                  interface Safe {
                    void close(
                        @Sensitive String pin);
                  }
                }
                """))
        .containsExactly(
            "18: [DEWEY-053] parameter 'pin' of the constructor of Jobs"
                + because("the constructor of Jobs is no queue command"),
            "21: [DEWEY-053] parameter 'context' of Jobs.open"
                + because("a TaskContext does not travel"),
            "24: [DEWEY-053] parameter 'context' of Jobs.sweep"
                + because("Jobs.sweep is no queue command"),
            "13: [DEWEY-053] parameter 'number' of the constructor of Jobs.Lock"
                + because("the constructor of Jobs.Lock is no queue command"),
            "28: [DEWEY-053] parameter 'pin' of Jobs.Safe.close"
                + because("Jobs.Safe.close is no queue command"));
  }

  private static String because(String why) {
    return " is not hidden by @Sensitive, because %s. Mark a parameter of a queue command, or a component of a record that travels, or remove @Sensitive."
        .formatted(why);
  }

  private static List<String> warnings(String body) {
    String source =
        Errors.IMPORTS.replace(
                "import dev.dewey.crontab.PeriodicRule;", "import dev.dewey.command.*;")
            + body;
    return Compiled.forgivingly(List.of(), source).warnings().stream()
        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
        .toList();
  }
}
