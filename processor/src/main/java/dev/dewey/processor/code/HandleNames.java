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

  private final Set<String> taken = new HashSet<>();
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
    taken.addAll(reserved);
    methods.forEach(each -> take(each, reserved));
    methods.forEach(each -> handles.computeIfAbsent(each, this::instead));
  }

  private void take(String method, Set<String> reserved) {
    String handle = Names.handle(method);
    taken.add(handle);
    if (!reserved.contains(handle)) {
      handles.put(method, handle);
    }
  }

  /** Names the class of a command whose first choice means something else already. */
  private String instead(String method) {
    String handle = Names.handle(method) + "Task";
    while (!taken.add(handle)) {
      handle += "_";
    }
    return handle;
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
