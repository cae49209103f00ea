package dev.ferry.app;

import com.google.inject.Module;
import dev.ferry.app.asking.AskingModule;
import dev.ferry.app.asking.AskingRules;
import dev.ferry.app.log.LogModule;
import dev.ferry.app.plugin.Plugins;
import dev.ferry.app.service.Interruption;
import dev.ferry.app.service.ServiceModule;
import dev.ferry.app.setting.SyncSettings;
import dev.ferry.app.setting.WaveSettings;
import dev.ferry.host.Opened;
import dev.ferry.host.StrictModule;
import dev.ferry.plugin.Settings;
import java.util.ArrayList;
import java.util.List;

/** The modules of which an installation is put together, whatever is run in it. */
final class InstallationModules {
    private InstallationModules() {}

    static List<Module> of(Plugins plugins, Settings settings, Interruption interruption, Opened opened) {
        List<Module> modules = new ArrayList<>();
        modules.add(new StrictModule());
        modules.add(new InspectionModule(plugins.installed(settings)));
        modules.add(new RuntimeModule(settings, interruption, opened));
        modules.add(new LogModule());
        modules.add(new ServiceModule());
        modules.add(new AskingModule(AskingRules.of(settings)));
        modules.add(new ApplicationModule(WaveSettings.rules(settings), WaveSettings.standingRules(settings)));
        modules.add(new OwnerModule(settings));
        modules.add(new SyncModule(SyncSettings.rules(settings)));
        plugins.chosen(settings).forEach(plugin -> modules.add(plugin.module(settings)));
        return modules;
    }
}
