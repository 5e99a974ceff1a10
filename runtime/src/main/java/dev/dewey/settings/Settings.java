package dev.dewey.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.Invoker;
import dev.dewey.consumer.ConsumerConfig;
import dev.dewey.json.Excerpt;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings from outside the code, shared by producers and consumers: from a file, from environment
 * variables, from the options of a command line.
 *
 * <pre>{@code
 * Settings settings =
 *     Settings.environment(System.getenv()).orElse(Settings.load(Path.of("beans.properties")));
 * Invokers.install(settings.invoker());
 * }</pre>
 *
 * <p>{@link Setting} lists what can be set. An empty text counts as not given. Names are checked
 * when settings are made, texts when they are used. Immutable, and safe for use by many threads.
 */
public final class Settings {
  private final SortedMap<String, Given> given = new TreeMap<>();

  private Settings() {}

  /**
   * One setting that holds.
   *
   * @param key its canonical key
   * @param text what it is set to, passwords masked
   * @param place where that is written, or {@code default}
   */
  public record InForce(String key, String text, String place) {}

  /**
   * Reads a properties file in UTF-8.
   *
   * @throws SettingsException if it cannot be read, or a name in it is not that of a setting
   */
  public static Settings load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new SettingsException("there is no settings file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new SettingsException(
          "settings file " + file + " is not in UTF-8. Save it in that encoding.", e);
    } catch (IOException e) {
      throw new SettingsException(
          "settings file %s cannot be read: %s.".formatted(file, e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          "settings file %s cannot be read: %s A backslash is written twice."
              .formatted(file, e.getMessage()),
          e);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return keys(texts, " in " + file);
  }

  /**
   * Takes settings by their keys, canonical or the seed's.
   *
   * @throws SettingsException if a name is not that of a setting
   */
  public static Settings of(Map<String, String> texts) {
    return keys(new TreeMap<>(texts), "");
  }

  private static Settings keys(SortedMap<String, String> texts, String where) {
    Settings settings = new Settings();
    texts.forEach(
        (key, text) -> {
          Optional<Spelling.Name> name = Spelling.KEY.find(key).or(() -> Spelling.SEED.find(key));
          settings.put(name.orElseThrow(() -> unknown(key, where)), text, key + where);
        });
    return settings;
  }

  private static SettingsException unknown(String key, String where) {
    Spelling meant = key.startsWith("dewey.") ? Spelling.KEY : Spelling.SEED;
    return new SettingsException(
        "there is no setting %s%s. There are %s."
            .formatted(Excerpt.quote(key), where, meant.all()));
  }

  /** Takes settings from environment variables; those that mean nothing are passed over. */
  public static Settings environment(Map<String, String> variables) {
    Settings settings = new Settings();
    new TreeMap<>(variables)
        .forEach(
            (variable, text) ->
                Spelling.VARIABLE
                    .find(variable)
                    .ifPresent(name -> settings.put(name, text, variable)));
    return settings;
  }

  /** Lists the environment variables that begin as those of settings do and are none, sorted. */
  public static List<String> unknownVariables(Map<String, String> variables) {
    return variables.keySet().stream()
        .filter(each -> each.startsWith("DEWEY_") && Spelling.VARIABLE.find(each).isEmpty())
        .sorted()
        .toList();
  }

  /**
   * Takes settings from the options of a command line: {@code --threads}, or {@code
   * --queue-connection host} for the part of a connection.
   *
   * @throws SettingsException if an option is not that of a setting
   */
  public static Settings options(Map<String, String> options) {
    Settings settings = new Settings();
    new TreeMap<>(options)
        .forEach(
            (option, text) ->
                settings.put(
                    Spelling.OPTION.find(option).orElseThrow(() -> noOption(option)),
                    text,
                    option));
    return settings;
  }

  private static SettingsException noOption(String option) {
    return new SettingsException(
        "there is no option %s. There are %s."
            .formatted(Excerpt.quote(option), Spelling.OPTION.all()));
  }

  private void put(Spelling.Name name, String text, String place) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return;
    }
    Given other = given.putIfAbsent(name.key(), new Given(name, stripped, place));
    if (other != null) {
      throw new SettingsException(
          "%s and %s are the same setting. Leave one of them away."
              .formatted(other.place(), place));
    }
  }

  /** Returns these settings, and those of others that are not among these. */
  public Settings orElse(Settings others) {
    Settings both = new Settings();
    both.given.putAll(others.given);
    both.given.putAll(given);
    return both;
  }

  /**
   * Opens the invoker that these settings describe: the same for those who queue calls and for
   * those who run them. Whoever opens it closes it.
   *
   * @throws SettingsException if a text is wrong, or what it names is not on the class path
   * @throws dev.dewey.spi.QueueException if a server cannot be reached, where that is tried
   */
  public Invoker invoker() {
    return new InvokerSettings(this).open();
  }

  /**
   * Returns the configuration of a consumer that these settings describe.
   *
   * @throws SettingsException if a text is wrong, or calls are always run eagerly and none queued
   */
  public ConsumerConfig consumerConfig() {
    return ConsumerSettings.read(this);
  }

  /** The file that a consumer of its own process logs to; null if none is given. */
  public @Nullable Path logFile() {
    Given file = find(Setting.LOG_FILE);
    return file == null ? null : file.path();
  }

  /**
   * From which level on a consumer of its own process logs.
   *
   * @throws SettingsException if there is no such level
   */
  public System.Logger.Level logLevel() {
    return get(Setting.LOG_LEVEL).level();
  }

  /** Lists what is given and what holds by default, in the order of {@link Setting}. */
  public List<InForce> inForce() {
    List<InForce> all = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      all(setting).stream()
          .map(each -> new InForce(each.name().key(), each.masked(), each.place()))
          .forEach(all::add);
      String otherwise = setting.defaultText();
      if (find(setting) == null && otherwise != null) {
        all.add(new InForce(setting.key(), otherwise, "default"));
      }
    }
    return all;
  }

  /** Returns a setting that has a default. */
  Given get(Setting setting) {
    Given found = find(setting);
    if (found != null) {
      return found;
    }
    String otherwise = setting.defaultText();
    if (otherwise == null) {
      throw new IllegalArgumentException(setting + " has no default");
    }
    return new Given(new Spelling.Name(setting, ""), otherwise, "the default of " + setting.key());
  }

  /** Returns a setting as it is given, or null. */
  @Nullable Given find(Setting setting) {
    return given.get(setting.key());
  }

  /** Returns what is given of a setting, be it whole or in parts. */
  List<Given> all(Setting setting) {
    return given.values().stream().filter(each -> each.name().setting() == setting).toList();
  }

  /** Spells the settings that are given, passwords masked. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("settings");
    given.forEach((key, each) -> text.append(' ').append(key).append('=').append(each.masked()));
    return text.toString();
  }
}
