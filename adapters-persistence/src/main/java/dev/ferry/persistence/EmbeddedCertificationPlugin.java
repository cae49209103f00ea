package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.certification.CertificationModule;
import dev.ferry.persistence.certification.CertificationOptions;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** Certification by operators, in Ferry's own database. */
public final class EmbeddedCertificationPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedCertificationPlugin() {
        super(Slot.CERTIFICATION);
    }

    @Override
    public List<Setting> settings() {
        return CertificationOptions.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        return new CertificationModule(CertificationOptions.from(settings));
    }
}
