#include "marker/synonyms.h"

#include <cstdint>

#include "text/hash.h"
#include "text/stem_english.h"
#include "text/word_table.h"

namespace worksheet {
namespace {

// Words that mean the same, a comma between them; a blank ends a group. A word may stand in several groups.
constexpr char groups[] =
    "wage,pay,salary,earnings money,cash,funds money,pay rise,increase fall,drop,decrease,decline reduce,decrease,"
    "lower,lessen increase,raise,boost big,large,huge,great,giant small,little,tiny begin,start end,finish,stop "
    "close,shut fast,quick,rapid,speedy faster,quicker faster,sooner slow,sluggish child,kid,youngster mother,mom,"
    "mum father,dad job,work,employment worker,employee,laborer boss,employer,manager house,home build,construct,"
    "make,create make,produce,create help,aid,assist support,back buy,purchase get,obtain,receive,acquire give,"
    "provide,supply need,require want,desire,wish show,display,demonstrate,reveal see,notice,observe look,watch,view "
    "tell,inform say,state speak,talk ask,request answer,reply,respond sound,noise picture,image,photo photo,"
    "photograph sick,ill,unwell illness,disease,sickness doctor,physician medicine,drug,medication dead,died kill,"
    "murder,slay hurt,harm,injure,damage damage,destroy,ruin broke,damaged break,snap fix,repair,mend keep,retain,"
    "preserve save,rescue protect,guard,defend,shield defend,protection danger,hazard,risk,threat dangerous,unsafe,"
    "risky,hazardous safe,secure fight,battle,combat battle,conflict war,conflict enemy,foe army,military soldier,"
    "troop weapon,arm attack,assault invade,attack win,beat,defeat victory,win lose,defeat leader,head,chief,ruler "
    "rule,govern,reign ruler,king,monarch law,rule,regulation,legislation court,judge govern,government country,"
    "nation,state town,city,village,place area,region,place,zone,territory land,ground,soil soil,dirt,earth earth,"
    "world,globe,planet sea,ocean river,stream hill,mountain road,street,route path,way,route car,automobile,vehicle "
    "ship,boat,vessel plane,airplane,aircraft food,nutrient eat,consume,feed drink,consume plant,vegetation tree,"
    "wood animal,creature,beast human,people,person people,citizen,folk men,man crowd,mob group,team,band many,lot,"
    "numerous,several lot,much,plenty few,little all,every,everyone everyone,everybody,anyone,anybody,all nobody,"
    "none always,forever often,frequent,frequently rare,seldom,uncommon common,usual,normal,ordinary normal,regular "
    "special,particular,unique different,various,diverse different,differ,unlike same,equal,identical,alike similar,"
    "alike,like opposite,reverse,contrary whole,entire,complete,total part,piece,portion,section share,part,split "
    "divide,split,separate separate,apart join,connect,link,attach combine,mix,blend,merge mix,mixture change,alter,"
    "modify,vary grow,expand,enlarge shrink,contract move,travel,go go,travel leave,depart,exit arrive,come,reach "
    "enter,join return,come carry,transport,bring,take send,deliver,transmit push,shove pull,drag,tug throw,toss,"
    "hurl lift,raise hit,strike,bump,collide touch,contact hold,contain,include contain,have cover,hide hide,conceal "
    "find,discover,locate,detect discover,learn search,seek,look think,believe,suppose,feel know,understand "
    "understand,comprehend,realize learn,study teach,educate,instruct school,education remember,recall forget,"
    "overlook idea,thought,concept plan,scheme,project reason,cause,why cause,create,make,lead result,outcome,effect,"
    "consequence effect,impact,influence affect,influence change,difference important,significant,crucial,key,vital "
    "main,chief,major,primary,principal best,finest good,great,fine,nice bad,poor,awful,terrible wrong,incorrect,"
    "mistaken,false right,correct,true true,real hard,difficult,tough hard,solid,firm easy,simple,effortless strong,"
    "powerful,sturdy power,strength,force weak,feeble force,push energy,power hot,warm,heated cold,cool,chilly,"
    "freezing heat,warmth,temperature wet,damp,moist dry,arid bright,light dark,dim,black clear,transparent smooth,"
    "even,flat rough,bumpy,uneven,coarse thin,narrow,slim wide,broad tall,high long,lengthy short,brief near,close,"
    "nearby,beside far,distant away,far edge,side,border border,boundary,limit middle,center,centre,core top,peak,"
    "summit bottom,base,floor inside,within,inner outside,outer empty,vacant,bare full,packed rich,wealthy poor,"
    "poverty wealth,money,riches price,cost,charge cheap,inexpensive expensive,costly,dear tax,taxation trade,"
    "commerce,exchange sell,trade business,company,firm,corporation factory,plant,mill shop,store crop,harvest farm,"
    "agriculture farmer,grower hunger,famine,starvation starve,hungry free,liberty,freedom free,liberate,release "
    "slave,slavery right,freedom vote,elect,election choose,select,pick,elect choice,decision,option decide,"
    "determine,settle agree,consent,accept agreement,treaty,deal,pact follow,obey refuse,reject,deny,decline allow,"
    "permit,let ban,forbid,prohibit,outlaw stop,prevent,block,halt,quit stop,cease prevent,avoid avoid,escape escape,"
    "flee,run run,race,jog jump,leap walk,hike try,attempt,effort succeed,success fail,failure happy,glad,joyful,"
    "pleased sad,unhappy,upset angry,mad,furious,upset afraid,scared,frightened,fear fear,terror brave,courageous,"
    "bold courage,bravery kind,nice,gentle mean,cruel,unkind kind,type,sort,variety old,ancient,elderly new,modern,"
    "recent young,youthful early,beginning first,original last,final,end next,following before,prior,earlier after,"
    "later,following now,currently,today year,annual daily,day time,period,era century,hundred rain,rainfall storm,"
    "hurricane,tempest storm,wind flood,overflow fire,burn,flame burn,fire smoke,fumes trash,garbage,waste,rubbish,"
    "litter clean,pure pollute,contaminate,dirty poison,toxic,toxin gas,vapor,vapour liquid,fluid dissolve,disappear "
    "vanish,disappear appear,emerge melt,thaw freeze,solidify,frozen shine,glow light,lamp,bulb lit,light bulb,"
    "lightbulb wire,cable current,electricity,electrical connect,wired broken,incomplete gap,break,opening,hole hole,"
    "opening open,unlock stick,cling,adhere rub,scrape float,drift sink,settle settle,deposit,drop amount,quantity "
    "number,amount size,dimension weight,mass,heavy speed,velocity,pace distance,length shape,form color,colour,hue "
    "surface,face rock,stone sand,grain mineral,crystal test,experiment,trial,check test,exam measure,gauge compare,"
    "contrast count,number record,document,file note,write book,text story,tale,article article,report,news law,act "
    "bill,law police,cop prison,jail,imprison prisoner,captive,inmate thief,robber,burglar steal,rob,theft crime,"
    "offense punish,penalize punishment,penalty guilty,blame religion,faith,belief worship,pray,prayer church,chapel "
    "god,deity lord,noble woman,female,lady man,male girl,female boy,male wife,spouse husband,spouse baby,infant "
    "parent,mother parent,father friend,pal,ally helper,assistant name,title,call called,named famous,well-known "
    "secret,hidden,private public,open use,utilize,employ used,utilized useful,helpful,handy tool,instrument,device,"
    "equipment machine,engine,motor,device computer,pc phone,telephone movie,film song,music language,tongue word,"
    "term clothes,clothing,garment hat,cap shelter,home,house predator,hunter prey,victim skin,hide bone,skeleton "
    "blood,bloody brain,mind breathe,respire oxygen,air sunlight,sunshine sun,solar,sunlight moon,lunar star,sun "
    "space,universe,cosmos extra,additional,more enough,sufficient lack,shortage,scarcity rest,remain,remainder "
    "remain,stay,last wait,stay live,dwell,reside,inhabit live,survive survive,survival speech,speak choice,choose "
    "loss,lose sale,sell proof,prove flight,fly life,live death,die growth,grow far,distance fast,speed old,age "
    "birth,born grave,tomb,burial resolve,settle,solve dispute,argument,quarrel,disagreement interpret,explain,"
    "clarify review,examine,check,inspect decide,rule approve,confirm,pass propose,suggest,recommend campaign,fight,"
    "struggle protest,demonstrate,march rebel,revolt rebellion,revolt,uprising,revolution independent,free "
    "independence,freedom colony,settlement colonist,settler equal,fair equality,fairness justice,fairness fair,just,"
    "reasonable unfair,unjust veto,reject,block amend,change amendment,change appoint,choose,name,select congress,"
    "parliament,legislature judge,justice president,leader citizen,resident resident,inhabitant,local immigrant,"
    "migrant,newcomer,foreigner immigrate,move,migrate emigrate,leave border,frontier draft,conscription,conscript "
    "army,troop,force gather,assemble,meet assembly,meeting,gathering reveal,expose,publish,leak publish,print,issue "
    "announce,declare,proclaim claim,state,argue argue,quarrel,fight criticize,blame,attack praise,admire accuse,"
    "charge,blame convict,sentence fine,penalty,punishment lawyer,attorney police,officer arrest,catch,capture "
    "deport,expel,send,remove expel,banish,exclude redact,censor hide,censor document,paper,record request,"
    "application,demand demand,require,insist permit,license,permission permission,consent limit,restrict,cap "
    "restriction,limit,rule reduce,cut cut,lower increase,grow,rise,climb double,twice majority,most cheap,"
    "affordable cost,price,expense,fee expense,spending spend,pay earn,make,gain profit,gain,income income,earnings,"
    "revenue debt,loan borrow,loan rent,hire customer,client,buyer,shopper goods,product,item,merchandise supply,"
    "stock demand,want unemployed,jobless hire,employ,recruit fire,dismiss,sack merchant,trader,dealer fund,pay,"
    "finance donate,give donation,gift tourist,visitor,traveler,traveller tourism,tourist,visitor visitor,guest "
    "accident,crash,collision injury,wound injured,hurt,wounded victim,casualty emergency,crisis disaster,"
    "catastrophe fire,blaze,wildfire drought,dry,dryness demolish,destroy delay,postpone,late cause,trigger warn,"
    "alert warning,alert explain,describe describe,tell discuss,talk,debate debate,discussion,argument opinion,view,"
    "belief support,favor,favour oppose,against,resist resist,fight volunteer,helper participate,join compete,race "
    "competition,contest,race winner,champion prize,award,reward coach,trainer player,athlete train,practice,"
    "practise,exercise healthy,fit infect,spread infection,disease virus,germ bacteria,germ,microbe cure,heal,treat "
    "treatment,cure,therapy vaccine,vaccination,jab,shot symptom,sign pain,ache,hurt tired,exhausted,weary sleep,"
    "rest stress,pressure worry,concern,fear worried,anxious,nervous,concerned,afraid proud,pride embarrassed,"
    "ashamed,shame lonely,alone jealous,envious curious,interested bored,dull exciting,thrilling funny,amusing,"
    "humorous laugh,giggle cry,weep shout,yell,scream whisper,murmur lie,cheat,deceive,trick trick,fool,deceive "
    "honest,truthful trust,believe,rely promise,vow,swear apologize,sorry forgive,pardon greedy,selfish lazy,idle "
    "clever,smart,intelligent,bright stupid,dumb,foolish,silly rude,impolite calm,peaceful,quiet,relaxed peace,calm "
    "noisy,loud quiet,silent,silence strange,odd,weird,unusual popular,liked beautiful,pretty,lovely messy,untidy "
    "tidy,neat crowded,busy,packed neighborhood,neighbourhood,district,area countryside,rural,country urban,city "
    "apartment,flat garden,yard field,meadow,pasture,grassland forest,wood,woodland jungle,rainforest swamp,marsh,"
    "wetland,bog coast,shore,beach,seaside harbor,harbour,port,dock island,isle bay,gulf lake,pond source,origin "
    "origin,beginning erode,wear,wash erosion,wearing,weathering sediment,mud,silt pebble,stone,gravel boulder,rock "
    "lava,magma erupt,explode eruption,explosion explode,blast,burst earthquake,quake,tremor shake,tremble,vibrate "
    "vibration,shaking volume,loudness reflect,bounce absorb,soak shadow,shade conduct,carry,transfer transfer,pass,"
    "move insulate,protect evaporate,vaporize vapor,vapour,steam droplet,drop precipitation,rain humid,damp,moist "
    "moisture,water,dampness wind,breeze climate,weather atmosphere,air exhaust,fumes fuel,gas,petrol,gasoline oil,"
    "petroleum electric,electrical battery,cell circuit,loop attract,pull,draw repel,push friction,rubbing drag,"
    "resistance,friction accelerate,speed,faster decelerate,slow dense,density pressure,force hypothesis,prediction,"
    "guess predict,guess,forecast,expect data,results,information table,chart graph,chart variable,factor factor,"
    "cause repeat,again,redo accurate,precise,exact average,mean method,way,procedure step,stage,phase organism,"
    "creature,being species,kind stomach,belly,tummy digest,break nutrient,vitamin,mineral glucose,sugar starch,"
    "carbohydrate gene,dna trait,characteristic,feature,property,quality adapt,adjust evolve,develop,change "
    "camouflage,hide,blend hunt,chase,catch habitat,home,environment environment,surroundings,nature extinct,vanish "
    "endangered,threatened breed,reproduce,mate reproduce,multiply offspring,baby,young,child germinate,sprout,grow "
    "stem,stalk flower,blossom,bloom fertilizer,manure fertile,rich,productive harvest,gather,pick livestock,cattle "
    "cattle,cow hen,chicken decompose,rot,decay,break fungus,fungi,mold,mould empire,kingdom emperor,ruler,king "
    "peasant,farmer,serf castle,fortress,fort conquer,defeat,take,capture occupy,control control,rule raid,attack "
    "explore,discover voyage,journey,trip sail,travel sailor,crew plague,disease,epidemic reform,change abolish,end,"
    "ban servant,maid invent,create,design invention,discovery university,college pupil,student,learner teacher,"
    "instructor,tutor lesson,class railway,railroad,train labor,labour,work violence,force,fighting peaceful,"
    "nonviolent surrender,yield retreat,withdraw withdraw,leave nuclear,atomic dictator,tyrant symbol,sign represent,"
    "stand,symbolize,mean mean,signify monument,memorial,statue statue,sculpture painting,picture artist,painter "
    "poem,verse poet,writer author,writer narrator,speaker title,heading provide,offer,supply allow,enable,let force,"
    "make,compel depend,rely lead,cause,bring happen,occur continue,keep become,turn rotate,spin,revolve,turn orbit,"
    "circle,revolve flow,run spread,expand,scatter scatter,disperse leak,escape climb,ascend descend,fall,sink bend,"
    "curve stretch,extend squeeze,compress,squash,press crush,squash cut,chop,slice tear,rip tie,bind,fasten fasten,"
    "attach place,location,spot,site,position level,amount,height height,tall,high depth,deep width,wide length,long "
    "strength,strong warmth,warm danger,dangerous safety,safe,security anger,angry sadness,sad happiness,happy "
    "hunger,hungry thirst,thirsty wealth,wealthy health,healthy truth,true hot,heat gift,present almost,nearly "
    "quickly,fast,rapidly slowly,slow easily,easy benefit,advantage,help advantage,good disadvantage,problem,"
    "drawback problem,difficulty,trouble,issue solution,answer,fix improve,better,upgrade worsen,worse success,"
    "achievement achieve,reach,accomplish attention,notice notice,spot spot,see recognize,identify,know identify,"
    "name,find purpose,aim,goal,reason aim,goal,target intend,plan,want prepare,ready ready,prepared organize,"
    "arrange,plan arrange,order list,name rank,order communicate,talk,contact message,note,letter inform,notify "
    "persuade,convince encourage,urge influence,persuade motive,reason evidence,proof,sign prove,show doubt,question "
    "certain,sure sure,confident possible,able impossible,unable ability,skill,able skill,talent expert,specialist,"
    "professional scientist,researcher research,study investigate,examine,study device,gadget,tool truck,lorry "
    "bicycle,bike highway,motorway,road traffic,car pedestrian,walker passenger,rider driver,motorist recycle,reuse "
    "reuse,again waste,squander save,conserve conserve,preserve,protect plentiful,abundant,plenty scarce,rare,short "
    "limited,few spare,extra stable,steady,constant constant,same steady,even sudden,quick gradual,slow temporary,"
    "short permanent,forever previous,earlier,former current,present,now future,later annual,yearly,year monthly,"
    "month weekly,week daily,everyday decade,ten adult,grownup teenager,teen,youth elderly,old,senior relative,"
    "family family,relative,parent ancestor,forefather culture,tradition,custom celebrate,party festival,celebration,"
    "party holiday,vacation ceremony,ritual clothes,dress uniform,clothes hygiene,clean cleanliness,clean sewage,"
    "waste toilet,bathroom pipe,tube crack,gap surface,top layer,level center,heart";

/// Where a word stands: a stem's hash, and where its group begins.
struct Place {
  std::uint32_t stem = 0;
  std::size_t group = 0;
};

/// All words, their stems taken once.
std::vector<Place> index_words() {
  std::vector<Place> places;
  for (std::string_view rest = groups; !rest.empty();) {
    const std::size_t begin = sizeof groups - 1 - rest.size();
    for (std::string_view words = take_until(rest, ' '); !words.empty();)
      places.push_back({hash_of(stem_english(take_until(words, ','))), begin});
  }
  return places;
}

}  // namespace

std::vector<std::string_view> synonyms_of(std::string_view stem) {
  static const std::vector<Place> places = index_words();
  std::vector<std::string_view> found;
  const std::uint32_t hash = hash_of(stem);
  for (const Place& place : places) {
    if (place.stem != hash) continue;
    std::string_view rest = std::string_view(groups).substr(place.group);
    for (std::string_view words = take_until(rest, ' '); !words.empty();)
      if (const std::string_view word = take_until(words, ','); stem_english(word) != stem) found.push_back(word);
  }
  return found;
}

}  // namespace worksheet
