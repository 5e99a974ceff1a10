package dev.dewey.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What bytecode must not refer to, so that nothing is looked up by name or shape at run time:
 * {@code java.lang.reflect}, method handles, class loading, deserialization, and of Moshi all but
 * its tokenizer.
 *
 * <p>Lambdas and the {@code toString}, {@code equals} and {@code hashCode} of records are calls
 * that javac leaves to the JDK to link ({@code LambdaMetafactory}, {@code ObjectMethods}). They
 * name their targets in the class file, look nothing up, and are allowed.
 */
final class Reflection {
  private static final Set<String> OF_MOSHI =
      Set.of(
          "com.squareup.moshi.JsonDataException",
          "com.squareup.moshi.JsonEncodingException",
          "com.squareup.moshi.JsonReader",
          "com.squareup.moshi.JsonReader$Options",
          "com.squareup.moshi.JsonReader$Token",
          "com.squareup.moshi.JsonWriter");

  /** What a class may be asked: who it is, and nothing about what it has. */
  private static final Set<String> OF_CLASS =
      Set.of(
          "cast",
          "desiredAssertionStatus",
          "equals",
          "getCanonicalName",
          "getClassLoader",
          "getName",
          "getSimpleName",
          "hashCode",
          "isInstance",
          "toString");

  /** No class looks anything up. */
  static final ArchRule NONE =
      ArchRuleDefinition.classes().should(lookNothingUp()).as("no class looks anything up");

  private Reflection() {}

  private static ArchCondition<JavaClass> lookNothingUp() {
    return new ArchCondition<>("look nothing up") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream<String> types =
            type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(target -> target.getBaseComponentType().getName())
                .filter(Reflection::isForbidden);
        Stream<String> calls =
            type.getAccessesFromSelf().stream()
                .filter(Reflection::isForbidden)
                .map(access -> access.getTargetOwner().getName() + "." + access.getName());
        Stream.concat(types, calls)
            .distinct()
            .map(target -> type.getName() + " refers to " + target)
            .forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
      }
    };
  }

  private static boolean isForbidden(String type) {
    return type.startsWith("java.lang.reflect.")
        || type.startsWith("java.lang.invoke.")
        || type.startsWith("sun.")
        || type.startsWith("jdk.")
        || type.equals("java.io.ObjectInputStream")
        || (type.startsWith("com.squareup.moshi.") && !OF_MOSHI.contains(type));
  }

  private static boolean isForbidden(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return owner.equals("java.lang.ClassLoader")
        || (owner.equals("java.lang.Class") && !OF_CLASS.contains(access.getName()));
  }
}
