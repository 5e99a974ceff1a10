package dev.dewey.processor.code;

import dev.dewey.processor.type.SourceClass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names the classes that are generated for the commands of one class. */
public final class HandleNames {
  private static final String ARGS = "Args";

  private final Map<String, String> handles = new LinkedHashMap<>();
  private final String args;

  /** Names the classes for the commands of a class, in the order of their methods. */
  public HandleNames(SourceClass source, List<String> methods) {
    Set<String> reserved = new HashSet<>(source.surroundings().unqualifiable());
    reserved.add(source.outermostName());
    reserved.add(source.tasks().simpleName());
    reserved.add(source.codecs().simpleName());
    args = Names.without(reserved).take(ARGS);
    reserved.add(args);
    Set<String> taken = new HashSet<>(reserved);
    methods.forEach(each -> taken.add(Names.handle(each)));
    Names names = Names.without(taken);
    for (String each : methods) {
      String handle = Names.handle(each);
      // Where the first choice means something else already, a longer name does not.
      handles.put(each, reserved.contains(handle) ? names.take(handle + "Task") : handle);
    }
  }

  /** Returns what the command of a method is called, if messages call it {@code wire}. */
  public CommandNaming of(String method, String wire) {
    return new CommandNaming(
        wire,
        method,
        Objects.requireNonNull(handles.get(method), "handle"),
        Names.constant(method),
        args);
  }
}
