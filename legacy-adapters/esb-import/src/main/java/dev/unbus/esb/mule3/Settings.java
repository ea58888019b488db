package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Conversion.Setting;
import dev.unbus.esb.mule.MuleProject;

/** Settings for values that have no key in the old bus; another value gets another key. */
final class Settings {

    private Settings() {}

    static String of(MuleProject project, String key, String value) {
        String own = key;
        for (int next = 2; isOther(project, own, value); next++) {
            own = key + "-" + next;
        }
        return project.settings().external(own, value);
    }

    private static boolean isOther(MuleProject project, String key, String value) {
        Setting known = project.conversion().settings().get(key);
        return known != null && !known.secret() && !known.value().equals(value);
    }
}
