package dev.dewey.processor.validate.setting;

import dev.dewey.processor.diagnostic.Rule;
import java.util.List;

/** The rules about what annotations say. */
public final class SettingRules {
  private SettingRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(
        Rule.each(new OneAnnotation()),
        Rule.each(new InvokerIsUsable()),
        Rule.each(new TimingIsClear()),
        Rule.each(new CrontabIsValid()),
        Rule.each(new MinuteIsMeant()),
        new PastIsReadable(),
        Rule.each(new RetriesAreValid()),
        Rule.each(new FiltersAreClear()));
  }
}
