package dev.dewey.processor.render.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The first line of a method, constructor or record that is too long.
 *
 * @param margin what stands before it
 * @param head all up to the parameters
 * @param parameters the parameters
 * @param thrown the clause of what is thrown; empty if there is none
 * @param end how the line ends
 */
record Header(String margin, String head, String parameters, String thrown, String end) {
  static Header of(String margin, String code) {
    int open = Brackets.find(code, "(");
    int close = Brackets.closing(code, open);
    String tail = code.substring(close + 1).strip();
    int brace = tail.indexOf('{');
    return new Header(
        margin,
        code.substring(0, open + 1),
        code.substring(open + 1, close),
        tail.substring(0, brace).strip(),
        tail.substring(brace));
  }

  private String tail() {
    return thrown.isEmpty() ? ") " + end : ") " + thrown + " " + end;
  }

  List<String> lines() {
    String unthrown = margin + head + parameters + ")";
    if (!thrown.isEmpty() && LineBreaks.fits(unthrown)) {
      return List.of(unthrown, margin + LineBreaks.STEP + thrown + " " + end);
    }
    if (LineBreaks.fits(margin + head)) {
      return broken(new ArrayList<>());
    }
    int name = head.lastIndexOf(' ');
    List<String> lines = new ArrayList<>(LineBreaks.typed(margin, head.substring(0, name)));
    Header rest =
        new Header(margin + LineBreaks.STEP, head.substring(name + 1), parameters, thrown, end);
    String whole = rest.margin + rest.head + parameters + rest.tail();
    if (LineBreaks.fits(whole)) {
      lines.add(whole);
      return lines;
    }
    return rest.broken(lines);
  }

  // public AsyncData<String> schedule(
  //     List<String> jars, LocalDateTime eta, boolean convertUtc) {
  private List<String> broken(List<String> lines) {
    String inner = margin + LineBreaks.STEP;
    lines.add(margin + head);
    if (LineBreaks.fits(inner + parameters + tail())) {
      lines.add(inner + parameters + tail());
      return lines;
    }
    String close = thrown.isEmpty() ? tail() : ")";
    if (LineBreaks.fits(inner + parameters + close)) {
      lines.add(inner + parameters + close);
    } else {
      List<String> each = Brackets.split(parameters);
      for (int i = 0; i < each.size(); i++) {
        lines.add(inner + each.get(i) + (i + 1 < each.size() ? "," : close));
      }
    }
    if (!thrown.isEmpty()) {
      lines.add(inner + thrown + " " + end);
    }
    return lines;
  }
}
