package dev.ferry.files.synthetic;

import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.liar.LiarsContract;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("thorough")
class SyntheticExportsLiarsTest extends LiarsContract {
    @Override
    protected List<Class<? extends Contract>> honest() {
        return List.of(SyntheticExportsLiars.Honest.class);
    }
}
