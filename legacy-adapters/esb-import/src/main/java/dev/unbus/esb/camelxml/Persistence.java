package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.util.Optional;

/** Entity managers of JPA become those of Quarkus, which has one for each persistence unit. */
final class Persistence {

    private static final String UNIT = "META-INF/persistence.xml";

    private Persistence() {}

    static boolean is(String className) {
        return className.matches(".*(EntityManagerFactory|EntityManagerFactoryBean|JpaVendorAdapter|\\.EntityManager)");
    }

    /**
     * Configures the persistence unit.
     *
     * @return what is different
     * @throws BeyondException when the sources do not say what its entities are
     */
    static String define(Project project, Element bean) {
        String said = "the persistence unit is that of Quarkus (Hibernate ORM); its entities have to be moved over";
        if (LegacyBeans.className(bean).endsWith("JpaVendorAdapter")) {
            return said;
        }
        Optional<String> packages =
                LibraryBeans.property(bean, "packagesToScan").flatMap(project.properties()::resolved);
        Optional<SourceFile> unit = project.conversion().file(UNIT);
        if (packages.isPresent()) {
            project.conversion().setting("quarkus.hibernate-orm.packages", packages.orElseThrow());
            return said;
        }
        if (unit.isEmpty()) {
            throw new BeyondException(
                    "there is no persistence.xml in the sources: the persistence unit has to be set up anew");
        }
        try {
            project.conversion().resource(UNIT, unit.orElseThrow().content().read());
            return said;
        } catch (SourceException unreadable) {
            throw new BeyondException("persistence.xml cannot be read", unreadable);
        }
    }
}
