package dev.unbus.esb.report;

import java.util.List;

/** Text as HTML. */
final class Html {

    private Html() {}

    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String plain) {
        return "<code>" + text(plain) + "</code>";
    }

    /** A cell, as it stands. */
    static String cell(String html) {
        return "<td>" + html + "</td>";
    }

    /** A cell of a number. */
    static String cell(int number) {
        return "<td class=\"n\">" + number + "</td>";
    }

    /** A table of these columns; empty without rows. */
    static String table(List<String> columns, List<String> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("<table><thead><tr>");
        columns.forEach(column -> table.append("<th>").append(text(column)).append("</th>"));
        table.append("</tr></thead><tbody>\n");
        rows.forEach(row -> table.append("<tr>").append(row).append("</tr>\n"));
        return table.append("</tbody></table>\n").toString();
    }

    /** The cells of counts. */
    static String counts(Counts counts) {
        return cell(counts.units())
                + cell(counts.converted())
                + cell(counts.different())
                + cell(counts.stubbed())
                + cell(counts.ignored())
                + cell(counts.failed())
                + cell(bar(counts));
    }

    private static String bar(Counts counts) {
        return "<span class=\"bar\">" + part("c", counts.converted(), counts) + part("d", counts.different(), counts)
                + part("i", counts.ignored(), counts) + part("s", counts.stubbed(), counts)
                + part("f", counts.failed(), counts)
                + "</span>";
    }

    private static String part(String kind, int number, Counts all) {
        return number == 0
                ? ""
                : "<i class=\"" + kind + "\" style=\"width:" + Math.max(1, number * 100 / all.units()) + "%\"></i>";
    }
}
