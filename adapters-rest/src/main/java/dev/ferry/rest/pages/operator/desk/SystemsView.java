package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/** How the other systems were lately, as the server that answers met them. */
record SystemsView(PageContext page, List<SystemStanding> systems) implements View {

    String circuit(SystemStanding system) {
        return page.text("page.systems.circuit." + system.circuit().slug());
    }

    /** Green where it is asked as ever, and not otherwise. */
    String tag(SystemStanding system) {
        return system.circuit() == CircuitState.CLOSED ? "done" : "failed";
    }
}
