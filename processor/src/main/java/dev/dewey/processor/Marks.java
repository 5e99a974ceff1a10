package dev.dewey.processor;

import dev.dewey.processor.code.GeneratedMark;
import dev.dewey.processor.code.RuntimeTypes;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Chooses how generated code says that it is generated. */
final class Marks {
  private Marks() {}

  /** Returns the JDK's annotation where code beside {@code origin} can see it, else our own. */
  static GeneratedMark of(
      Class<? extends Processor> generator, Element origin, ProcessingEnvironment env) {
    Elements elements = env.getElementUtils();
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
