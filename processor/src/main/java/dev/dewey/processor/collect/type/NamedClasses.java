package dev.dewey.processor.collect.type;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.NamedClass;
import dev.dewey.processor.type.ThrownClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the classes that annotations name: validators, exceptions, those with an invoker. */
public final class NamedClasses {
  private final Elements elements;
  private final Types types;
  private final Access access;

  /** Reads classes for code that sees what {@code access} does. */
  public NamedClasses(Elements elements, Types types, Access access) {
    this.elements = elements;
    this.types = types;
    this.access = access;
  }

  /** Reads a class of which generated code is to make an instance. */
  public NamedClass made(TypeMirror type) {
    return named(type, this::makingFlaw);
  }

  /** Reads a class whose static {@code invoker()} generated code is to call. */
  public NamedClass invoker(TypeMirror type) {
    return named(type, this::invokerFlaw);
  }

  /** Reads a class of exceptions that generated code is to know. */
  public ThrownClass thrown(TypeMirror type) {
    List<ClassName> lineage = new ArrayList<>();
    for (TypeMirror each = type; each instanceof DeclaredType declared; ) {
      TypeElement element = (TypeElement) declared.asElement();
      lineage.add(ClassName.get(element));
      each = element.getSuperclass();
    }
    return new ThrownClass(named(type, element -> Optional.empty()), List.copyOf(lineage));
  }

  private NamedClass named(TypeMirror type, Function<TypeElement, Optional<String>> flaw) {
    if (!(type instanceof DeclaredType declared)) {
      return new NamedClass(ClassName.OBJECT, Aging.CURRENT, Optional.of(type + " is no class"));
    }
    TypeElement element = (TypeElement) declared.asElement();
    return new NamedClass(
        ClassName.get(element),
        Access.agingOf(element),
        access.obstacle(element).or(() -> flaw.apply(element)));
  }

  private Optional<String> makingFlaw(TypeElement type) {
    if (type.getKind() == ElementKind.INTERFACE) {
      return Optional.of(type + " is an interface");
    }
    if (type.getKind() == ElementKind.ENUM) {
      return Optional.of(type + " is an enum");
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of(type + " is abstract");
    }
    if (isInner(type)) {
      return Optional.of(type + " is an inner class, made from an instance of another");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of(type + " has type parameters");
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .findFirst()
        .map(constructor -> memberFlaw("the constructor of " + type, constructor))
        .orElseGet(() -> Optional.of(type + " has no constructor without parameters"));
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
  }

  private Optional<String> invokerFlaw(TypeElement type) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getSimpleName().contentEquals("invoker"))
        .filter(method -> method.getParameters().isEmpty())
        .findFirst()
        .map(method -> invokerFlaw("invoker() of " + type, method))
        .orElseGet(() -> Optional.of(type + " has no method invoker() without parameters"));
  }

  private Optional<String> invokerFlaw(String subject, ExecutableElement method) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(subject + " is not static");
    }
    TypeElement invoker = elements.getTypeElement(RuntimeTypes.INVOKER.canonicalName());
    if (invoker == null || !types.isSubtype(method.getReturnType(), invoker.asType())) {
      return Optional.of(subject + " returns " + method.getReturnType());
    }
    return memberFlaw(subject, method);
  }

  private Optional<String> memberFlaw(String subject, ExecutableElement member) {
    Optional<String> hidden = access.memberObstacle(member).map(words -> subject + " is " + words);
    return hidden.or(
        () ->
            member.getThrownTypes().stream()
                .filter(this::isChecked)
                .findFirst()
                .map(thrown -> subject + " throws " + thrown));
  }

  private boolean isChecked(TypeMirror thrown) {
    return Set.of("java.lang.RuntimeException", "java.lang.Error").stream()
        .map(elements::getTypeElement)
        .map(Element::asType)
        .noneMatch(unchecked -> types.isSubtype(thrown, unchecked));
  }
}
