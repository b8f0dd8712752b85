package perennial.understand.prediction.store;

import perennial.models.AttritionModel;
import perennial.models.Fit;
import perennial.models.Histories;

/// The model that is trusted, everybody's histories as it understands them, and how far it is to look.
record Fitted(Fit<? extends AttritionModel> fit, Histories histories, Ahead ahead) {}
