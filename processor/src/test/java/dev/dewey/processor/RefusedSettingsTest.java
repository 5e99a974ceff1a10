package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What annotations cannot say: timings, delays, validators, invokers. */
class RefusedSettingsTest {
  @Test
  void aPeriodicCommandHasOneTiming() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  static class Noon implements PeriodicRule {
                    @Override public boolean matches(ZonedDateTime minute) { return true; }
                  }
                  @PeriodicCommand(value = @Crontab, validator = Noon.class) static void a() {}
                }
                """))
        .containsExactly(
            "14: [DEWEY-018] command Jobs.a cannot be timed, because it has both a crontab and a"
                + " validator. Give it one of the two: @PeriodicCommand(@Crontab(minute = \"*/5\")), or"
                + " @PeriodicCommand(validator = MyRule.class).");
  }

  @Test
  void aPeriodicDelayIsAtMostADay() {
    assertThat(
            Errors.inCommands(
                "class Jobs { @PeriodicCommand(value = @Crontab, retryDelay = \"25h\") static void a() {} }"))
        .containsExactly(
            "10: [DEWEY-024] retryDelay \"25h\" of Jobs.a cannot be waited, because the longest wait,"
                + " retryMaxDelay, is \"1d\". Shorten it.");
  }

  @Test
  void aDefaultOfARecordIsRefusedOnceHoweverOftenItIsPassed() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  record Page<T>(T item, @Default("x") int copies) {}
                  @QueueCommand static void a(
                      Page<String> one, Page<@org.jspecify.annotations.NonNull String> two) {}
                }
                """))
        .singleElement()
        .asString()
        .contains("[DEWEY-040] component 'copies' of ")
        .contains(" cannot be \"x\" by default, because that is no value of int. ");
  }

  private static String validatorFlaw(String rule) {
    List<String> errors =
        Errors.inCommands(
            """
            class Jobs {
              @PeriodicCommand(validator = Jobs.Rule.class) static void a() {}
              RULE
            }
            """
                .replace("RULE", rule));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("11: [DEWEY-019] the validator of Jobs.a cannot be made, because ")
        .endsWith(". Name a class with a public constructor without parameters.");
    return errors
        .get(0)
        .replaceFirst(".*, because ", "")
        .replace(". Name a class with a public constructor without parameters.", "");
  }

  @Test
  void aValidatorCanBeMade() {
    String body = " { @Override public boolean matches(ZonedDateTime m) { return true; } ";
    assertThat(validatorFlaw("interface Rule extends PeriodicRule {}"))
        .isEqualTo("com.example.Jobs.Rule is an interface");
    assertThat(validatorFlaw("enum Rule implements PeriodicRule {;" + body.substring(2) + "}"))
        .isEqualTo("com.example.Jobs.Rule is an enum");
    assertThat(validatorFlaw("class Rule implements PeriodicRule" + body + "}"))
        .isEqualTo("com.example.Jobs.Rule is an inner class, made from an instance of another");
    assertThat(validatorFlaw("private static class Rule implements PeriodicRule" + body + "}"))
        .isEqualTo("com.example.Jobs.Rule is private");
    assertThat(
            validatorFlaw("static class Rule implements PeriodicRule" + body + "Rule(int n) {} }"))
        .isEqualTo("com.example.Jobs.Rule has no constructor without parameters");
    assertThat(
            validatorFlaw(
                "static class Rule implements PeriodicRule" + body + "private Rule() {} }"))
        .isEqualTo("the constructor of com.example.Jobs.Rule is private");
    assertThat(
            validatorFlaw(
                "static class Rule implements PeriodicRule"
                    + body
                    + "Rule() throws Exception {} }"))
        .isEqualTo("the constructor of com.example.Jobs.Rule throws java.lang.Exception");
    assertThat(validatorFlaw("static class Rule<T> implements PeriodicRule" + body + "}"))
        .isEqualTo("com.example.Jobs.Rule has type parameters");
  }

  private static String invokerFlaw(String config) {
    List<String> errors =
        Errors.inCommands(
            """
            class Jobs {
              @QueueCommand(invoker = Jobs.Config.class) static void a() {}
              CONFIG
            }
            """
                .replace("CONFIG", config));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("11: [DEWEY-020] command Jobs.a cannot find its invoker, because ");
    return errors.get(0).replaceFirst(".*, because ", "").replaceFirst("\\. Name a class.*", "");
  }

  @Test
  void anInvokerCanBeFound() {
    assertThat(invokerFlaw("static class Config {}"))
        .isEqualTo("com.example.Jobs.Config has no method invoker() without parameters");
    assertThat(
            invokerFlaw("static class Config { static Invoker invoker(int n) { return null; } }"))
        .isEqualTo("com.example.Jobs.Config has no method invoker() without parameters");
    assertThat(invokerFlaw("static class Config { static String invoker() { return null; } }"))
        .isEqualTo("invoker() of com.example.Jobs.Config returns java.lang.String");
    assertThat(
            invokerFlaw(
                "static class Config { private static Invoker invoker() { return null; } }"))
        .isEqualTo("invoker() of com.example.Jobs.Config is private");
    assertThat(
            invokerFlaw(
                "private static class Config { static Invoker invoker() { return null; } }"))
        .isEqualTo("com.example.Jobs.Config is private");
    assertThat(
            invokerFlaw(
                "static class Config { static Invoker invoker() throws Exception { return null; } }"))
        .isEqualTo("invoker() of com.example.Jobs.Config throws java.lang.Exception");
  }
}
