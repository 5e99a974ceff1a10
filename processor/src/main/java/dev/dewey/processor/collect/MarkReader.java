package dev.dewey.processor.collect;

import dev.dewey.processor.code.GeneratedMark;
import dev.dewey.processor.code.RuntimeTypes;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Finds out how generated code can say that it is generated. */
public final class MarkReader {
  private MarkReader() {}

  /** Returns the JDK's annotation where code beside {@code origin} can see it, else our own. */
  public static GeneratedMark read(
      Elements elements, Element origin, Class<? extends Processor> generator) {
    ModuleElement module = elements.getModuleOf(origin);
    String name = RuntimeTypes.JDK_GENERATED.canonicalName();
    boolean visible =
        module == null
            ? elements.getTypeElement(name) != null
            : elements.getTypeElement(module, name) != null;
    return new GeneratedMark(
        visible ? RuntimeTypes.JDK_GENERATED : RuntimeTypes.GENERATED, generator.getName());
  }
}
