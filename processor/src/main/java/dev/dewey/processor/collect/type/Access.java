package dev.dewey.processor.collect.type;

import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.Instantiation;
import dev.dewey.processor.type.Instantiation.Supply;
import dev.dewey.processor.type.Reach;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the generated code of one package may see, and what it had better not use. */
public final class Access {
  private static final Set<String> CONSTRUCTING =
      Set.of(
          "lombok.AllArgsConstructor",
          "lombok.Builder",
          "lombok.Data",
          "lombok.RequiredArgsConstructor",
          "lombok.Value",
          "lombok.experimental.SuperBuilder");

  private static final Set<Modifier> CONSTANT =
      Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);

  private final Elements elements;
  private final PackageElement from;

  /** Looks at classes as code in a package does. */
  public Access(Elements elements, PackageElement from) {
    this.elements = elements;
    this.from = from;
  }

  /** Returns why generated code cannot name a class, as a clause, if it cannot. */
  public Optional<String> obstacle(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      Optional<String> obstacle = memberObstacle(each);
      if (obstacle.isPresent()) {
        return obstacle.map(words -> nameOf(type) + around(type) + words);
      }
    }
    return Optional.empty();
  }

  private static String nameOf(TypeElement type) {
    return type.getQualifiedName().toString();
  }

  private String around(TypeElement type) {
    return memberObstacle(type).isPresent() ? " is " : " stands in a class that is ";
  }

  /** Returns what hides a class, method or constructor itself: {@code private}, say. */
  Optional<String> memberObstacle(Element element) {
    if (element.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.of("private");
    }
    boolean open = element.getModifiers().contains(Modifier.PUBLIC) || isInInterface(element);
    if (!open && !elements.getPackageOf(element).equals(from)) {
      return Optional.of("not public and in another package");
    }
    return Optional.empty();
  }

  private static boolean isInInterface(Element element) {
    Element enclosing = element.getEnclosingElement();
    return enclosing != null && enclosing.getKind().isInterface();
  }

  /** Returns how a consumer comes to an object of a class, to call an instance method on. */
  public Instantiation instantiation(TypeElement type) {
    return new Instantiation(homelessness(type), supply(type));
  }

  private Supply supply(TypeElement type) {
    if (isKotlinObject(type)) {
      return Supply.ITSELF;
    }
    return isConstructible(type) ? Supply.LOOKUP_OR_NEW : Supply.LOOKUP;
  }

  /** Whether Kotlin compiled it of an {@code object}, of which there is one and no other. */
  private static boolean isKotlinObject(TypeElement type) {
    return type.getAnnotationMirrors().stream()
            .anyMatch(each -> each.getAnnotationType().toString().equals("kotlin.Metadata"))
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .allMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))
        && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .anyMatch(each -> isInstance(each, type));
  }

  private static boolean isInstance(VariableElement field, TypeElement type) {
    return field.getSimpleName().contentEquals("INSTANCE")
        && field.getModifiers().containsAll(CONSTANT)
        && field.asType() instanceof DeclaredType declared
        && declared.asElement().equals(type);
  }

  private static Optional<String> homelessness(TypeElement type) {
    if (isInner(type)) {
      return Optional.of(
          "an object of inner class %s belongs to one of %s"
              .formatted(nameOf(type), type.getEnclosingElement()));
    }
    if (type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.ANNOTATION_TYPE) {
      String kind = type.getKind() == ElementKind.ENUM ? "an enum" : "an annotation";
      return Optional.of("%s is %s, of which nobody gives objects".formatted(nameOf(type), kind));
    }
    return type.getTypeParameters().stream()
        .findFirst()
        .map(first -> "nobody says what %s of %s stands for".formatted(first, nameOf(type)));
  }

  private static boolean isInner(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)
        && !isInInterface(type);
  }

  private boolean isConstructible(TypeElement type) {
    return !type.getModifiers().contains(Modifier.ABSTRACT)
        && type.getKind() != ElementKind.ENUM
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(each -> isPlain(each) && !isReplacedByLombok(each, type));
  }

  private boolean isPlain(ExecutableElement constructor) {
    return constructor.getParameters().isEmpty()
        && constructor.getThrownTypes().isEmpty()
        && memberObstacle(constructor).isEmpty()
        && ownAging(constructor) == Aging.CURRENT;
  }

  /** Whether nobody wrote a constructor yet, and Lombok is about to, with parameters perhaps. */
  private boolean isReplacedByLombok(ExecutableElement constructor, TypeElement type) {
    return elements.getOrigin(constructor) == Elements.Origin.MANDATED
        && type.getAnnotationMirrors().stream()
            .map(mirror -> mirror.getAnnotationType().toString())
            .anyMatch(CONSTRUCTING::contains);
  }

  /** Returns who can see a class. */
  public Reach reach(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC) && !isInInterface(each)) {
        return Reach.PACKAGE;
      }
    }
    return Reach.PUBLIC;
  }

  /** Returns whether a class should still be used; a class in a deprecated one should not. */
  public static Aging agingOf(TypeElement type) {
    Aging aging = Aging.CURRENT;
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      aging = aging.or(ownAging(each));
    }
    return aging;
  }

  /** Returns what the annotation on an element says, if there is one. */
  public static Aging ownAging(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals("java.lang.Deprecated")) {
        return saysForRemoval(mirror) ? Aging.FOR_REMOVAL : Aging.DEPRECATED;
      }
    }
    return Aging.CURRENT;
  }

  private static boolean saysForRemoval(AnnotationMirror deprecated) {
    for (ExecutableElement member : deprecated.getElementValues().keySet()) {
      AnnotationValue value = deprecated.getElementValues().get(member);
      if (member.getSimpleName().contentEquals("forRemoval") && value.getValue().equals(true)) {
        return true;
      }
    }
    return false;
  }
}
