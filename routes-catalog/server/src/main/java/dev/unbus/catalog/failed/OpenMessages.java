package dev.unbus.catalog.failed;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Finds those of a selection about which something can be done. */
@Singleton
public final class OpenMessages {

    /** The states of open messages, as the database has them. */
    public static final List<String> STATES =
            FailedState.OPEN.stream().map(Enum::name).toList();

    private static final int PART = 1_000;

    private final Jdbi database;

    OpenMessages(Jdbi database) {
        this.database = database;
    }

    /** A few words for the selection, for the audit. */
    public static String name(Selection selection) {
        List<String> messages = selection.messages();
        if (messages == null) {
            return "group " + selection.group();
        }
        return messages.size() == 1 ? "message " + messages.get(0) : messages.size() + " messages";
    }

    /** The list in parts that a statement can take. */
    public static List<List<String>> parts(List<String> ids) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PART) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + PART)));
        }
        return parts;
    }

    /** The teams whose messages are meant, open or not. */
    public List<String> teams(Selection selection) {
        TreeSet<String> teams = new TreeSet<>();
        database.useHandle(handle -> {
            String group = selection.group();
            List<String> messages = selection.messages();
            if (group != null) {
                teams.addAll(handle.createQuery("SELECT team FROM failed_group WHERE id = :group")
                        .bind("group", group)
                        .mapTo(String.class)
                        .list());
            } else if (messages != null) {
                for (List<String> part : parts(messages)) {
                    teams.addAll(handle.createQuery("SELECT DISTINCT g.team FROM failed_message m"
                                    + " JOIN failed_group g ON g.id = m.group_id WHERE m.id IN (<ids>)")
                            .bindList("ids", part)
                            .mapTo(String.class)
                            .list());
                }
            }
        });
        return List.copyOf(teams);
    }

    /** The ids of the open ones, the one that came first first. */
    public List<String> ids(Handle transaction, Selection selection) {
        String group = selection.group();
        List<String> messages = selection.messages();
        if (messages == null) {
            return transaction
                    .createQuery("SELECT id FROM failed_message WHERE group_id = :group AND state IN (<open>)"
                            + " ORDER BY number")
                    .bind("group", group)
                    .bindList("open", STATES)
                    .mapTo(String.class)
                    .list();
        }
        List<String> ids = new ArrayList<>();
        for (List<String> part : parts(messages)) {
            ids.addAll(transaction
                    .createQuery("SELECT id FROM failed_message WHERE id IN (<ids>) AND state IN (<open>)"
                            + " ORDER BY number")
                    .bindList("ids", part)
                    .bindList("open", STATES)
                    .mapTo(String.class)
                    .list());
        }
        return ids;
    }
}
