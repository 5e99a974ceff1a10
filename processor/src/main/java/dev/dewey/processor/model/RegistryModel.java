package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.GeneratedMark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The registry of one compilation.
 *
 * @param name its class
 * @param fragments the fragments that it is made of, sorted
 * @param hidesJavaLang whether its package has a class named like one of {@code java.lang}
 * @param mark the annotation that says that code is generated
 */
public record RegistryModel(
    ClassName name, List<ClassName> fragments, boolean hidesJavaLang, GeneratedMark mark) {
  /** Sorts the fragments. */
  public RegistryModel {
    fragments = fragments.stream().sorted().toList();
  }

  /**
   * Names the registry of a compilation that says no name: in the package of the first fragment,
   * and the same as long as the fragments are.
   */
  public static ClassName nameFor(List<ClassName> fragments) {
    List<ClassName> sorted = fragments.stream().sorted().toList();
    CRC32 hash = new CRC32();
    for (ClassName each : sorted) {
      hash.update((each.canonicalName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return ClassName.get(sorted.get(0).packageName(), "Commands_%08x".formatted(hash.getValue()));
  }
}
