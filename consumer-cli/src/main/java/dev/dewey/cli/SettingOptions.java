package dev.dewey.cli;

import dev.dewey.settings.Setting;
import dev.dewey.settings.Setting.Form;
import dev.dewey.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RegexTransformer;

/** An option of the command line for each setting, by the setting's own name. */
final class SettingOptions {
  private static final Pattern PART = Pattern.compile("([\\w.-]+)=(.*)");

  private SettingOptions() {}

  /** Adds the options, grouped by what they are about. */
  static void addTo(CommandSpec spec) {
    spec.negatableOptionTransformer(
        new RegexTransformer.Builder(RegexTransformer.createDefault())
            .addPattern("^-p$", "-n", "-p")
            .build());
    for (Setting.Topic topic : Setting.Topic.values()) {
      ArgGroupSpec.Builder group =
          ArgGroupSpec.builder().validate(false).heading("%n" + heading(topic) + ":%n");
      for (Setting setting : Setting.values()) {
        if (setting.topic() == topic) {
          group.addArg(option(setting));
        }
      }
      spec.addArgGroup(group.build());
    }
  }

  private static String heading(Setting.Topic topic) {
    return switch (topic) {
      case QUEUE -> "The queue";
      case PARTS -> "The queue and its stores one by one, as in the seed, in place of a broker";
      case CONSUMER -> "The consumer";
      case LOG -> "The log";
    };
  }

  private static OptionSpec option(Setting setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(names(setting)).description(description(setting));
    return switch (setting.form()) {
      case FLAG -> option.type(boolean.class).arity("0").negatable(true).build();
      case CONNECTION ->
          option
              .type(List.class)
              .auxiliaryTypes(String.class)
              .arity("1")
              .paramLabel("URL|PART=TEXT")
              .build();
      default -> option.type(String.class).paramLabel(label(setting)).build();
    };
  }

  private static String[] names(Setting setting) {
    return switch (setting) {
      case PERIODIC -> new String[] {"-p", setting.option()};
      case THREADS -> new String[] {"-t", setting.option()};
      default -> new String[] {setting.option()};
    };
  }

  private static String label(Setting setting) {
    return setting.form() == Form.COUNT ? "N" : setting.form().name();
  }

  private static String description(Setting setting) {
    String otherwise = setting.defaultText();
    return setting.meaning()
        + (setting == Setting.PERIODIC ? " -n is --no-periodic." : "")
        + (otherwise == null ? "" : " Default: " + otherwise + ".");
  }

  /** Returns the settings that are given as options. */
  static Settings given(ParseResult parsed) {
    Map<String, String> texts = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      OptionSpec option = parsed.matchedOption(setting.option());
      if (option == null) {
        continue;
      }
      if (setting.form() == Form.CONNECTION) {
        option.stringValues().forEach(text -> connect(setting, text, texts, parsed));
      } else {
        texts.put(setting.option(), option.<Object>getValue().toString());
      }
    }
    return Settings.options(texts);
  }

  private static void connect(
      Setting setting, String text, Map<String, String> texts, ParseResult parsed) {
    Matcher part = PART.matcher(text);
    boolean whole = !part.matches();
    String name = whole ? setting.option() : setting.option() + " " + part.group(1);
    if (texts.put(name, whole ? text : part.group(2)) != null) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(), name + " is given twice. Leave one of them away.");
    }
  }
}
