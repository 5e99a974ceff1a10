package dev.dewey.processor.collect.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.Reach;
import dev.dewey.processor.type.TypeUse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Reads types as they stand in signatures. */
public final class TypeUses {
  private final Access access;

  /** Reads types for code that sees what {@code access} does. */
  public TypeUses(Access access) {
    this.access = access;
  }

  /**
   * Reads a type.
   *
   * @param declaration what stands around the type: a {@code @Nullable} there is one of the type
   */
  public TypeUse of(TypeMirror type, AnnotatedConstruct declaration) {
    Set<TypeElement> named = new LinkedHashSet<>();
    type.accept(new Mentions(), named);
    TypeName name = nameOf(type);
    if (Nullness.saysNullable(declaration) && !name.isAnnotated()) {
      name = nullable(name);
    }
    Reach reach = Reach.PUBLIC;
    Aging aging = Aging.CURRENT;
    for (TypeElement each : named) {
      reach = reach.and(access.reach(each));
      aging = aging.or(Access.agingOf(each));
    }
    return new TypeUse(name, obstacle(named), reach, aging);
  }

  private Optional<String> obstacle(Set<TypeElement> named) {
    return named.stream().flatMap(each -> access.obstacle(each).stream()).findFirst();
  }

  private static TypeName nullable(TypeName name) {
    return name.isPrimitive() || name.equals(TypeName.VOID)
        ? name
        : name.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
  }

  private static TypeName nameOf(TypeMirror type) {
    TypeName name = bareNameOf(type);
    return Nullness.saysNullable(type) ? nullable(name) : name;
  }

  private static TypeName bareNameOf(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return ArrayTypeName.of(nameOf(((ArrayType) type).getComponentType()));
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return TypeName.get(type);
    }
    DeclaredType declared = (DeclaredType) type;
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    boolean plain = declared.getEnclosingType().getKind() == TypeKind.NONE;
    if (arguments.isEmpty() || !plain) {
      return TypeName.get(type).withoutAnnotations();
    }
    return ParameterizedTypeName.get(
        ClassName.get((TypeElement) declared.asElement()),
        arguments.stream().map(TypeUses::nameOf).toArray(TypeName[]::new));
  }

  /** Collects the classes that a type mentions. */
  private static final class Mentions extends SimpleTypeVisitor14<Void, Set<TypeElement>> {
    @Override
    public Void visitDeclared(DeclaredType type, Set<TypeElement> found) {
      found.add((TypeElement) type.asElement());
      type.getTypeArguments().forEach(argument -> argument.accept(this, found));
      return null;
    }

    @Override
    public Void visitError(ErrorType type, Set<TypeElement> found) {
      return null;
    }

    @Override
    public Void visitArray(ArrayType type, Set<TypeElement> found) {
      return type.getComponentType().accept(this, found);
    }

    @Override
    public Void visitWildcard(WildcardType type, Set<TypeElement> found) {
      if (type.getExtendsBound() != null) {
        type.getExtendsBound().accept(this, found);
      }
      if (type.getSuperBound() != null) {
        type.getSuperBound().accept(this, found);
      }
      return null;
    }
  }
}
