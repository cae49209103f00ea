package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.company.MembershipsModule;
import dev.ferry.persistence.company.VettingMode;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** The registry that exports and enrolments fill, in Ferry's own database. */
public final class EmbeddedMembershipsPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedMembershipsPlugin() {
        super(Slot.MEMBERSHIPS);
    }

    @Override
    public List<Setting> settings() {
        return List.of(VettingMode.SETTING);
    }

    @Override
    public Module module(Settings settings) {
        return new MembershipsModule(VettingMode.from(settings));
    }
}
