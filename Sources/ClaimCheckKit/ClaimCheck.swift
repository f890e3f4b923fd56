public import ClaimReports
