package dev.unbus.esb.ibm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the modules, functions and procedures of ESQL; comments and strings are no code. */
final class Esql {

    private static final Pattern NOT_CODE = Pattern.compile("--[^\\n]*|(?s:/\\*.*?(\\*/|$))|'(?:[^']|'')*+'");
    private static final Pattern ROUTINE = Pattern.compile(
            "\\bCREATE\\s+(?:(COMPUTE|FILTER|DATABASE)\\s+MODULE|(FUNCTION|PROCEDURE))\\s+(\"[^\"]+\"|[\\w.$]+)",
            Pattern.CASE_INSENSITIVE);

    private Esql() {}

    /** What is declared at a line, from 1. */
    record Routine(int line, String kind, String name) {}

    static List<Routine> routines(String text) {
        String code = NOT_CODE.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
        List<Routine> routines = new ArrayList<>();
        Matcher declared = ROUTINE.matcher(code);
        int line = 1;
        int at = 0;
        while (declared.find()) {
            line += (int) code.substring(at, declared.start())
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
            at = declared.start();
            String kind = declared.group(1) == null ? declared.group(2) : declared.group(1) + " module";
            routines.add(new Routine(
                    line,
                    "esql:" + kind.toLowerCase(Locale.ROOT),
                    declared.group(3).replace("\"", "")));
        }
        return routines;
    }
}
