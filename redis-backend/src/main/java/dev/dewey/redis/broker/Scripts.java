package dev.dewey.redis.broker;

import dev.dewey.redis.client.LuaScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The scripts of a broker, read. */
public final class Scripts {
  private final Map<Script, LuaScript> scripts = new EnumMap<>(Script.class);

  private Scripts(UnaryOperator<String> files) {
    for (Script script : Script.values()) {
      scripts.put(script, LuaScript.of(script.files().stream().map(files).toList()));
    }
  }

  /** Reads them from the files beside this class. */
  public static Scripts read() {
    return read(Scripts::file);
  }

  /** Reads them from files, each by its name. */
  public static Scripts read(UnaryOperator<String> files) {
    return new Scripts(files);
  }

  /** The text of a file beside this class. */
  public static String file(String name) {
    return LuaScript.file(Scripts.class, name);
  }

  /** One of them. */
  public LuaScript get(Script script) {
    return Objects.requireNonNull(scripts.get(script));
  }
}
