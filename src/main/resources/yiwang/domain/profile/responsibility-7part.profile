# 接件—交办—处置—回复—评价—督查—考核 (全流程责任机制, county report 2024)
profile	responsibility-7part	1	全流程责任	Responsibility chain
step	receive	接件	Receive	RECEIVED,PRECHECK,ACCEPTED	-
step	assign	交办	Assign	TO_DISPATCH,DISPATCHED,OWNERSHIP_UNDETERMINED	-
step	handle	处置	Handle	IN_PROGRESS,SUSPENDED,CONSULTING	no-open-task
step	reply	回复	Reply	FEEDBACK	-
step	evaluate	评价	Grade	REVISITING	revisited
step	inspect	督查	Inspect	-	card-answered
step	assess	考核	Assess	EVALUATING	no-open-card
sample	A=1.0	B=1.0	C=1.0
limit	returns-per-unit	1
limit	extensions	1
limit	reopen-days	30
automatic	review
