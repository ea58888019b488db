package dev.unbus.delivery;

import dev.unbus.secrets.SecretException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds our word for whatever was thrown: in it, in its causes, or by a boundary's translation. */
@Singleton
public final class FailureClassifier {

    private final List<FailureTranslation> translations;

    FailureClassifier(@All List<FailureTranslation> translations) {
        this.translations = translations;
    }

    /** The failure that {@code thrown} stands for; empty when no boundary knows it, as with a defect of our own. */
    public Optional<DeliveryException> classify(@Nullable Throwable thrown) {
        List<Throwable> chain = causes(thrown);
        for (Throwable link : chain) {
            if (link instanceof DeliveryException known) {
                return Optional.of(known);
            }
            if (link instanceof SecretException missing) {
                return Optional.of(UnavailableException.of(missing));
            }
        }
        return chain.stream().flatMap(link -> translated(link).stream()).findFirst();
    }

    /** The classes of an exception and of its causes; their texts may hold a part of the payload. */
    public static String classes(Throwable thrown) {
        return causes(thrown).stream()
                .map(link -> link.getClass().getName())
                .collect(Collectors.joining(" caused by "));
    }

    private Optional<DeliveryException> translated(Throwable link) {
        return translations.stream()
                .flatMap(translation -> translation.translate(link).stream())
                .findFirst();
    }

    private static List<Throwable> causes(@Nullable Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = thrown; link != null && seen.add(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
