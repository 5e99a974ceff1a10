package dev.dewey.processor.collect;

import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.collect.type.NamedClasses;
import dev.dewey.processor.setting.CallSettings;
import dev.dewey.processor.setting.CommandSettings;
import dev.dewey.processor.setting.FilterSettings;
import dev.dewey.processor.setting.PastSettings;
import dev.dewey.processor.setting.RetrySettings;
import dev.dewey.processor.setting.Setting;
import dev.dewey.processor.setting.Timing;
import dev.dewey.processor.setting.Timing.CrontabPart;
import dev.dewey.processor.type.NamedClass;
import dev.dewey.processor.type.ThrownClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** Reads what the annotation of a command says. */
final class SettingsReader {
  /** The classes that stand for none, since an annotation knows no null. */
  private static final List<String> NONE =
      List.of(
          "java.lang.Void",
          RuntimeTypes.JSON_UPGRADER.canonicalName(),
          RuntimeTypes.PERIODIC_RULE.canonicalName());

  private final NamedClasses classes;
  private boolean unresolved;

  SettingsReader(NamedClasses classes) {
    this.classes = classes;
  }

  /** Whether some class was not known to the compiler, or not yet. */
  boolean isUnresolved() {
    return unresolved;
  }

  CommandSettings queue(AnnotationReader annotation, String defaultName) {
    return new CommandSettings(
        name(annotation, defaultName),
        named(annotation, "invoker", classes::invoker),
        calls(annotation),
        past(annotation),
        Optional.empty());
  }

  CommandSettings periodic(AnnotationReader annotation, String defaultName) {
    Optional<List<CrontabPart>> crontab = Optional.empty();
    if (annotation.isGiven("value")) {
      crontab = Optional.of(crontab(annotation.nested("value")));
    }
    Setting<Optional<NamedClass>> validator = named(annotation, "validator", classes::made);
    return new CommandSettings(
        name(annotation, defaultName),
        named(annotation, "invoker", classes::invoker),
        calls(annotation),
        past(annotation),
        Optional.of(
            new Timing(
                annotation.origin(),
                crontab,
                validator,
                annotation.getConstant("misfire", "SKIP"))));
  }

  private static Setting<String> name(AnnotationReader annotation, String defaultName) {
    return annotation.isGiven("name")
        ? annotation.get("name", String.class, "")
        : new Setting<>(defaultName, false, annotation.origin());
  }

  private Setting<Optional<NamedClass>> named(
      AnnotationReader annotation, String member, Function<TypeMirror, NamedClass> reader) {
    Setting<Optional<TypeMirror>> type = annotation.getType(member);
    unresolved |= type.value().isEmpty() && annotation.has(member);
    Optional<NamedClass> read =
        type.value().filter(each -> !NONE.contains(each.toString())).map(reader);
    return new Setting<>(read, type.given(), type.origin());
  }

  private PastSettings past(AnnotationReader annotation) {
    return new PastSettings(
        annotation.getStrings("aliases"), named(annotation, "upgrader", classes::made));
  }

  private CallSettings calls(AnnotationReader annotation) {
    FilterSettings filters =
        new FilterSettings(thrown(annotation, "retryOn"), thrown(annotation, "dontRetryOn"));
    return new CallSettings(
        retry(annotation),
        filters,
        annotation.get("priority", Integer.class, 0),
        annotation.getConstant("delivery", "AT_LEAST_ONCE"));
  }

  private List<Setting<ThrownClass>> thrown(AnnotationReader annotation, String member) {
    List<Setting<ThrownClass>> all = new ArrayList<>();
    for (Setting<Optional<TypeMirror>> type : annotation.getTypes(member)) {
      unresolved |= type.value().isEmpty();
      type.value()
          .map(classes::thrown)
          .ifPresent(read -> all.add(new Setting<>(read, true, type.origin())));
    }
    return List.copyOf(all);
  }

  private static RetrySettings retry(AnnotationReader annotation) {
    return new RetrySettings(
        annotation.get("retries", Integer.class, 0),
        annotation.get("retryDelay", String.class, "0s"),
        annotation.get("retryBackoff", Double.class, 1.0),
        annotation.get("retryMaxDelay", String.class, "1d"),
        annotation.get("retryJitter", Double.class, 0.0));
  }

  private static List<CrontabPart> crontab(AnnotationReader annotation) {
    return Stream.of("minute", "hour", "day", "month", "dayOfWeek")
        .map(field -> new CrontabPart(field, annotation.get(field, String.class, "*")))
        .toList();
  }
}
