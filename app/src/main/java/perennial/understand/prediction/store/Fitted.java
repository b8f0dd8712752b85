package perennial.understand.prediction.store;

import perennial.models.AttritionModel;
import perennial.models.Fit;
import perennial.models.Histories;

/// The model that is trusted, the histories it was fitted to, and how far it is to look.
record Fitted(Fit<? extends AttritionModel> fit, Histories histories, Ahead ahead) {}
