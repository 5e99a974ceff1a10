package dev.dewey.processor.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names the classes that are generated for the commands of one class. */
final class HandleNames {
  private static final String ARGS = "Args";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> handles = new LinkedHashMap<>();
  private final String args;

  HandleNames(SourceClass source, List<CommandDeclaration> commands) {
    Set<String> reserved = new HashSet<>(source.surroundings().unqualifiable());
    reserved.add(source.outermostName());
    reserved.add(source.tasks().simpleName());
    reserved.add(source.codecs().simpleName());
    args = Names.without(reserved).take(ARGS);
    reserved.add(args);
    taken.addAll(reserved);
    for (CommandDeclaration each : commands) {
      take(each.method().name(), reserved);
    }
    for (CommandDeclaration each : commands) {
      handles.computeIfAbsent(each.method().name(), this::instead);
    }
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

  CommandNaming of(CommandDeclaration command) {
    String method = command.method().name();
    return new CommandNaming(
        command.settings().name().value(),
        method,
        Objects.requireNonNull(handles.get(method), "handle"),
        Names.constant(method),
        args);
  }
}
