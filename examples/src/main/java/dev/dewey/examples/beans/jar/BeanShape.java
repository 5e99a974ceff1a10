package dev.dewey.examples.beans.jar;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What makes a class a JavaBean, read from its class file without loading it.
 *
 * <p>A JavaBeans-style class is public and not abstract, has a public constructor without
 * parameters, and declares at least one property that can be read and written: a public {@code
 * getX()}, or {@code isX()} that returns {@code boolean}, and a public {@code setX} that takes the
 * same type and returns nothing. What it inherits is not looked at.
 */
final class BeanShape extends ClassVisitor {
  private static final int OF_NO_BEAN =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_ENUM | Opcodes.ACC_SYNTHETIC;

  private final Set<String> readable = new HashSet<>();
  private final Set<String> writable = new HashSet<>();
  private String name = "";
  private int access;
  private boolean hasConstructor;

  private BeanShape() {
    super(Opcodes.ASM9);
  }

  /**
   * Whether the bytes are the class file of a JavaBeans-style class.
   *
   * @throws RuntimeException if they are not a class file, or one of a Java too new for the parser
   */
  static boolean isBean(byte[] classFile) {
    BeanShape shape = new BeanShape();
    new ClassReader(classFile)
        .accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return shape.isBean();
  }

  private boolean isBean() {
    readable.retainAll(writable);
    boolean open = has(access, Opcodes.ACC_PUBLIC) && (access & OF_NO_BEAN) == 0;
    return open && hasConstructor && !readable.isEmpty();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    this.name = name;
    this.access = access;
  }

  /** Takes the declared access of a nested class: the class file calls a protected one public. */
  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    if (name.equals(this.name)) {
      this.access = access;
    }
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    boolean callable =
        has(access, Opcodes.ACC_PUBLIC)
            && !has(access, Opcodes.ACC_STATIC)
            && !has(access, Opcodes.ACC_SYNTHETIC);
    if (callable) {
      add(name, descriptor);
    }
    return null;
  }

  private void add(String method, String descriptor) {
    Type[] parameters = Type.getArgumentTypes(descriptor);
    Type result = Type.getReturnType(descriptor);
    boolean isVoid = result.equals(Type.VOID_TYPE);
    if (method.equals("<init>")) {
      hasConstructor |= parameters.length == 0;
    } else if (parameters.length == 0 && !isVoid) {
      addTo(readable, method, "get", result);
      if (result.equals(Type.BOOLEAN_TYPE)) {
        addTo(readable, method, "is", result);
      }
    } else if (parameters.length == 1 && isVoid) {
      addTo(writable, method, "set", parameters[0]);
    }
  }

  private static void addTo(Set<String> properties, String method, String prefix, Type type) {
    int start = prefix.length();
    if (method.startsWith(prefix)
        && method.length() > start
        && Character.isUpperCase(method.charAt(start))) {
      properties.add(method.substring(start) + " " + type.getDescriptor());
    }
  }

  private static boolean has(int access, int flag) {
    return (access & flag) != 0;
  }
}
