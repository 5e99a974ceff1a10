package dev.dewey.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Measures source files as a reader does: what stands there, parsed and not compiled.
 *
 * <p>Few types in a package are no fault, since a package of one clear thing is a good one; too
 * many are. Annotations are not counted, nor are types inside others.
 */
final class Sizes {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 30;
  private static final int CONSTRUCTOR_PARAMETERS = 5;
  private static final int PACKAGE_TYPES = 12;

  private final List<TooLarge> violations = new ArrayList<>();
  private final Map<String, Integer> types = new TreeMap<>();

  private Sizes() {}

  /**
   * Something too large.
   *
   * @param subject what
   * @param measured how large it is
   * @param most how large it may be
   * @param unit of what
   */
  record TooLarge(String subject, long measured, long most, String unit) {
    /** Says so in words. */
    @Override
    public String toString() {
      return "%s has %d %s, the most is %d".formatted(subject, measured, unit, most);
    }
  }

  /** Returns what is too large in some files, in their order. */
  static List<TooLarge> violations(Collection<Path> files) throws IOException {
    Sizes sizes = new Sizes();
    sizes.measure(files);
    return sizes.violations;
  }

  private void measure(Collection<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none");
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(unit, positions).scan(unit, null);
      }
    }
    types.forEach((name, count) -> check("package " + name, count, PACKAGE_TYPES, "types"));
  }

  private void check(String subject, long measured, int most, String unit) {
    if (measured > most) {
      violations.add(new TooLarge(subject, measured, most, unit));
    }
  }

  /** Goes through one file. */
  private final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String file;
    private String type = "";

    Reader(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
      this.file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, @Nullable Void none) {
      try {
        long lines = tree.getSourceFile().getCharContent(true).toString().lines().count();
        check(packageName() + "/" + file, lines, FILE_LINES, "lines");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (Tree declared : tree.getTypeDecls()) {
        if (declared.getKind() != Tree.Kind.ANNOTATION_TYPE) {
          types.merge(packageName(), 1, Integer::sum);
        }
      }
      return super.visitCompilationUnit(tree, none);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
      String outer = type;
      type = outer.isEmpty() ? tree.getSimpleName().toString() : outer + "." + name(tree);
      if (tree.getKind() == Tree.Kind.RECORD) {
        check("record " + qualified(), components(tree), CONSTRUCTOR_PARAMETERS, "components");
      }
      super.visitClass(tree, none);
      type = outer;
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
      String subject = qualified() + "." + tree.getName();
      check(subject, lines(tree), METHOD_LINES, "lines");
      if (tree.getName().contentEquals("<init>")) {
        int parameters = tree.getParameters().size();
        check(subject, parameters, CONSTRUCTOR_PARAMETERS, "parameters");
      }
      return super.visitMethod(tree, none);
    }

    private static long components(ClassTree record) {
      return record.getMembers().stream()
          .filter(VariableTree.class::isInstance)
          .map(member -> ((VariableTree) member).getModifiers())
          .filter(modifiers -> !modifiers.getFlags().contains(Modifier.STATIC))
          .count();
    }

    /** From its first annotation to its closing brace. */
    private long lines(MethodTree tree) {
      LineMap map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, tree));
      return map.getLineNumber(positions.getEndPosition(unit, tree)) - first + 1;
    }

    private String name(ClassTree tree) {
      Name name = tree.getSimpleName();
      return name.isEmpty() ? "(anonymous)" : name.toString();
    }

    private String qualified() {
      return packageName() + "." + type;
    }

    private String packageName() {
      return unit.getPackageName() == null ? "(none)" : unit.getPackageName().toString();
    }
  }
}
